import { readCredentialsFrom } from "../config/ssla/read-credential.ts";
import type { Secret } from "../config/ssla/secret.ts";
import type { CliContext } from "./context.ts";

/** A credential, or why there is none and what to do; neither repeats it. */
export type Revealed =
  { readonly value: string } | { readonly wrong: { readonly message: string; readonly mend: string } };

/** Looks one credential up where ssla.yaml says it is, when the configuration was read without them. */
export function reveal({ source }: Pick<Secret, "source">, env: CliContext["env"]): Revealed {
  const [, from, name = ""] = /^(env|file):(.+)$/.exec(source) ?? [];
  const found =
    from === undefined ? undefined : readCredentialsFrom(env)(from === "env" ? "env" : "file", name);
  return (
    found ?? {
      wrong: { message: `${source} names no credential`, mend: "write it as env:NAME or file:/PATH" },
    }
  );
}
