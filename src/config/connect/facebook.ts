import { z } from "zod";
import { strictMap } from "../schema/strict-map.ts";
import { textField } from "../schema/text-fields.ts";
import { addWrong, quoted } from "../schema/wrong.ts";
import type { CredentialField } from "../ssla/credential-field.ts";
import type { Secret } from "../ssla/secret.ts";

/** How to reach a Facebook page, and where its webhook comes in. */
export interface FacebookConnect {
  readonly page: string;
  readonly page_token: Secret;
  readonly app_secret: Secret;
  readonly verify_token: Secret;
  readonly webhook_path: string;
}

const webhookPath = z.string().superRefine((path, context) => {
  if (/^\/[\w./-]*$/.test(path)) return;
  addWrong(context, { message: `${quoted(path)} is not a path`, mend: "write it like /in/facebook-acme" });
});

export function facebookConnect(credential: CredentialField): z.ZodType<FacebookConnect> {
  return strictMap({
    page: textField,
    page_token: credential,
    app_secret: credential,
    verify_token: credential,
    webhook_path: webhookPath,
  });
}
