import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where which of `wanted` stands. */
export function findings(
  places: Readonly<Record<string, string>>,
  wanted: readonly string[],
): readonly string[] {
  return Object.entries(places).flatMap(([place, text]) =>
    wanted.filter((one) => text.includes(one)).map((one) => `${one} in ${place}`),
  );
}

/** Every byte of every file below `folder`; none where there is no such folder. */
export function bytesBelow(folder: string): string {
  if (!existsSync(folder)) return "";
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), "latin1"))
    .join("\n");
}
