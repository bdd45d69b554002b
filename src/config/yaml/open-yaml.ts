import { readFile } from "node:fs/promises";
import { readYaml, type YamlFile } from "./read-yaml.ts";

/** The YAML file at `path`, called `file` in problems. What cannot be read is a problem too. */
export async function openYaml(path: string, file: string): Promise<YamlFile> {
  try {
    return readYaml(await readFile(path, "utf8"), file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    const message = `cannot be read (${String(error.code)})`;
    const mend =
      error.code === "ENOENT" ? "write it with `ssla init`" : "check that it is a file this user may read";
    return { root: undefined, problems: [{ file, line: 0, column: 0, message, mend }] };
  }
}
