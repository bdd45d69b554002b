import { z } from "zod";
import { strictMap } from "../schema/strict-map.ts";
import { textField } from "../schema/text-fields.ts";
import type { CredentialField } from "../ssla/credential-field.ts";
import type { Secret } from "../ssla/secret.ts";

/** How to reach an account on X. */
export interface XConnect {
  readonly account: string;
  readonly app_key: Secret;
  readonly app_secret: Secret;
  readonly access_token: Secret;
  readonly access_secret: Secret;
}

export function xConnect(credential: CredentialField): z.ZodType<XConnect> {
  return strictMap({
    account: textField,
    app_key: credential,
    app_secret: credential,
    access_token: credential,
    access_secret: credential,
  });
}
