import { isAbsolute, relative } from "node:path";

/** `path` as somebody in `cwd` would open it: relative when it lies inside, else as it is. */
export function displayPath(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  return inside === "" || inside.startsWith("..") || isAbsolute(inside) ? path : inside;
}
