import { z } from "zod";
import { addWrong, LITERAL_CREDENTIAL, NO_CREDENTIAL, type Wrong } from "../schema/wrong.ts";
import { findTokens } from "../yaml/token-shapes.ts";
import { secret, type Secret } from "./secret.ts";

/** A place where a credential stands. */
export type CredentialField = z.ZodType<Secret, string>;

/** What a reference leads to: a value, what is wrong, or nothing when credentials are not resolved in this run. */
export type ReadCredential = (
  from: "env" | "file",
  name: string,
) => { readonly value: string } | { readonly wrong: Wrong } | undefined;

const REFERENCE = /^(?:(env):([A-Za-z_][A-Za-z0-9_]*)|(file):(\/.+))$/;

/** What `env:NAME` or `file:/PATH` leads to; nothing for what is neither. */
export function readReference(text: string, read: ReadCredential): ReturnType<ReadCredential> {
  const [, env, variable = "", file, path = ""] = REFERENCE.exec(text) ?? [];
  if (env !== undefined) return read("env", variable);
  return file === undefined ? undefined : read("file", path);
}

/** `env:NAME` or `file:/PATH`. A credential written out is refused, and never repeated in the problem. */
export function credentialField(read: ReadCredential): CredentialField {
  return z
    .string({ error: NO_CREDENTIAL })
    .transform((text, context) => {
      if (!REFERENCE.test(text)) {
        // What looks like a token is reported by the reader already, wherever it stands.
        if (findTokens(text).length > 0) return secret("literal", undefined);
        addWrong(context, wrongReference(text));
        return z.NEVER;
      }
      const found = readReference(text, read);
      if (found !== undefined && "wrong" in found) {
        addWrong(context, found.wrong);
        return z.NEVER;
      }
      return secret(text, found?.value);
    })
    .meta({ pattern: "^(env:[A-Za-z_][A-Za-z0-9_]*|file:/.+)$" });
}

/** What is wrong with a text that refers to nothing. It may be the credential itself, so it is not repeated. */
function wrongReference(text: string): Wrong {
  if (text.startsWith("file:")) {
    return { message: "the path of a secret file must start with /", mend: "write it as file:/PATH" };
  }
  if (text.startsWith("env:")) {
    const message = "a variable of the environment is named by letters, digits and _ only";
    return { message, mend: "write it as env:NAME" };
  }
  return LITERAL_CREDENTIAL;
}
