import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { readYaml, type YamlFile } from "./read-yaml.ts";
import { codeOf, reasonUnreadable } from "./unreadable.ts";

/** The YAML file at `path`, called `file` in problems. What cannot be read is a problem too. */
export async function openYaml(path: string, file: string): Promise<YamlFile> {
  try {
    const bytes = await readFile(path);
    if (isUtf8(bytes)) return readYaml(bytes.toString("utf8"), file);
    return unreadable(file, "is not written in UTF-8", "save it as UTF-8");
  } catch (error) {
    const message = `cannot be read: ${reasonUnreadable(error)}`;
    const mend =
      codeOf(error) === "ENOENT" ? "write it with `ssla init`" : "check that it is a file this user may read";
    return unreadable(file, message, mend);
  }
}

function unreadable(file: string, message: string, mend: string): YamlFile {
  return { root: undefined, problems: [{ file, line: 0, column: 0, message, mend }] };
}
