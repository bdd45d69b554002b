import { readFileSync, statSync } from "node:fs";
import type { Wrong } from "../schema/wrong.ts";
import { codeOf, reasonUnreadable } from "../yaml/unreadable.ts";
import type { ReadCredential } from "./credential-field.ts";

/** The variables that `env:NAME` may name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads credentials from `environment` and from files that only this user can read. */
export function readCredentialsFrom(environment: Environment): ReadCredential {
  return (from, name) => {
    if (from === "file") return readSecretFile(name);
    const value = environment[name];
    if (value !== undefined && value !== "") return { value };
    const message =
      value === undefined ? `the environment has no ${name}` : `${name} is empty in the environment`;
    return { wrong: { message, mend: `set ${name} before the start` } };
  };
}

/** Looks at no credential: for replays and for editors, which need none. */
export const leaveUnresolved: ReadCredential = () => undefined;

function readSecretFile(path: string): ReturnType<ReadCredential> {
  try {
    const { mode, uid } = statSync(path);
    if ((mode & 0o077) !== 0)
      return wrong(`others may read the secret file ${path}`, `run: chmod 600 ${path}`);
    if (process.getuid !== undefined && uid !== process.getuid()) {
      return wrong(`the secret file ${path} belongs to another user`, "give it to the user that runs ssla");
    }
    const value = readFileSync(path, "utf8").trim();
    return value === ""
      ? wrong(`the secret file ${path} is empty`, "write the credential into it")
      : { value };
  } catch (error) {
    return wrong(
      `the secret file ${path} cannot be read: ${reasonUnreadable(error)}`,
      codeOf(error) === "ENOENT" ? "check the path" : "check the path and its rights",
    );
  }
}

function wrong(message: string, mend: string): { readonly wrong: Wrong } {
  return { wrong: { message, mend } };
}
