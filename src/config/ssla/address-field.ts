import { z } from "zod";
import { addWrong, NO_CREDENTIAL, type Wrong } from "../schema/wrong.ts";
import type { CredentialField } from "./credential-field.ts";
import { secret, type Secret } from "./secret.ts";

/**
 * An https address that may stand in the file or be referred to as credentials are. Who knows it can speak in our place, so it
 * is kept as a secret either way.
 */
export function addressField(credential: CredentialField): CredentialField {
  return z
    .string({ error: NO_CREDENTIAL })
    .transform((text, context): Secret => {
      const isLiteral = /^[a-z]+:\/\//i.test(text);
      const read = isLiteral ? secret("ssla.yaml", text) : referred(credential, text, context);
      if (read === undefined) return z.NEVER;
      const wrong = read.isResolved() ? wrongAddress(read.reveal()) : undefined;
      if (wrong === undefined) return read;
      addWrong(context, wrong);
      return z.NEVER;
    })
    .meta({ pattern: "^(env:[A-Za-z_][A-Za-z0-9_]*|file:/.+|https?://.+)$" });
}

function referred(credential: CredentialField, text: string, context: z.RefinementCtx): Secret | undefined {
  const { data, error } = credential.safeParse(text);
  for (const issue of error?.issues ?? []) {
    const params = issue.code === "custom" ? issue.params : undefined;
    context.addIssue({ code: "custom", message: issue.message, ...(params && { params }) });
  }
  return data;
}

/** Of one that does not fit nothing is repeated: it is a secret all the same. */
function wrongAddress(address: string): Wrong | undefined {
  const mend = "write the whole address that the service shows: https://...";
  if (!URL.canParse(address)) return { message: "this is not an address", mend };
  const { protocol, hostname, username, password } = new URL(address);
  const isHere = hostname === "127.0.0.1" || hostname === "[::1]" || hostname === "localhost";
  if (protocol !== "https:" && !(protocol === "http:" && isHere))
    return { message: "only https is safe beyond this machine", mend };
  if (username !== "" || password !== "")
    return { message: "an address with a name or password in it is not used", mend };
  return undefined;
}
