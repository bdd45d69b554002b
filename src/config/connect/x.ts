import { z } from "zod";
import { strictMap } from "../schema/strict-map.ts";
import { addWrong, quoted } from "../schema/wrong.ts";
import { credentialExample } from "../schema/examples.ts";
import type { CredentialField } from "../ssla/credential-field.ts";
import type { Secret } from "../ssla/secret.ts";

/** How to reach an account on X: as a user who let an app act for them, or as an app alone, which reads the same. */
export type XConnect = XUserConnect | XAppConnect;

/** OAuth 1.0a, user context. */
export interface XUserConnect {
  readonly account: string;
  readonly app_key: Secret;
  readonly app_secret: Secret;
  readonly access_token: Secret;
  readonly access_secret: Secret;
}

/** OAuth 2.0, app only. */
export interface XAppConnect {
  readonly account: string;
  readonly bearer_token: Secret;
}

const USER_KEYS = ["app_key", "app_secret", "access_token", "access_secret"] as const;

export function xConnect(credential: CredentialField): z.ZodType<XConnect> {
  const optional = credential.optional();
  return strictMap({
    account: accountField,
    app_key: optional,
    app_secret: optional,
    access_token: optional,
    access_secret: optional,
    bearer_token: optional,
  }).transform((given, context) => oneForm(given, context) ?? z.NEVER);
}

const accountField = z.string().superRefine((account, context) => {
  if (/^\d{1,19}$/.test(account)) return;
  const message = `${quoted(account)} is not the number of an account`;
  addWrong(context, { message, mend: 'write its id, which stays when the handle changes: "2244994945"' });
});

type Given = { readonly account: string } & Readonly<
  Partial<Record<(typeof USER_KEYS)[number] | "bearer_token", Secret | undefined>>
>;

function oneForm(given: Given, context: z.RefinementCtx): XConnect | undefined {
  const { account, app_key, app_secret, access_token, access_secret, bearer_token } = given;
  const missing = USER_KEYS.filter((key) => given[key] === undefined);
  if (bearer_token !== undefined) {
    if (missing.length === USER_KEYS.length) return { account, bearer_token };
    addWrong(context, TWO_FORMS, ["bearer_token"], true);
    return undefined;
  }
  if (app_key && app_secret && access_token && access_secret) {
    return { account, app_key, app_secret, access_token, access_secret };
  }
  if (missing.length === USER_KEYS.length) {
    addWrong(context, NO_FORM);
    return undefined;
  }
  for (const key of missing) {
    const mend = `add \`${credentialExample([key], "x")}\``;
    addWrong(context, { message: `"${key}" is missing`, mend });
  }
  return undefined;
}

const TWO_FORMS = {
  message: "two sets of credentials stand here",
  mend: "keep either `bearer_token`, or `app_key`, `app_secret`, `access_token` and `access_secret`",
};

const NO_FORM = {
  message: "no credentials stand here",
  mend: "add `bearer_token: env:X_BEARER_TOKEN`, or `app_key`, `app_secret`, `access_token` and `access_secret`",
};
