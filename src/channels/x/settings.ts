import { z } from "zod";
import type { ConnectFields, KindSettings, Secret } from "../kind-settings.ts";

/** How to reach an account on X: as a user who let an app act for them, or as an app alone, which reads the same. */
export type XConnect = (XUserConnect | XAppConnect) & {
  /** Whether the bio is written through the API, which few plans of X cover, or pasted by a person. */
  readonly publish?: "auto" | "assisted" | undefined;
};

/** OAuth 1.0a, user context. */
interface XUserConnect {
  readonly account: string;
  readonly app_key: Secret;
  readonly app_secret: Secret;
  readonly access_token: Secret;
  readonly access_secret: Secret;
}

/** OAuth 2.0, app only. */
interface XAppConnect {
  readonly account: string;
  readonly bearer_token: Secret;
}

/** How an account on X is written in ssla.yaml. */
export const xSettings: KindSettings<XConnect> = {
  name: "X",
  connect,
  watches: ["account"],
  responders: ["own_account", "people", "bots"],
  init: {
    place: { question: "Id of your account on X?", example: "1000000001", form: /^\d+$/ },
    connect: (account) => ({ account }),
    credentials: [
      { key: "app_key", variable: "X_APP_KEY", what: "key of your X app" },
      { key: "app_secret", variable: "X_APP_SECRET", what: "its secret" },
      { key: "access_token", variable: "X_ACCESS_TOKEN", what: "access token of the account" },
      { key: "access_secret", variable: "X_ACCESS_SECRET", what: "its secret" },
    ],
    answers: ["mention", "reply", "quote"],
  },
};

const USER_KEYS = ["app_key", "app_secret", "access_token", "access_secret"] as const;

function connect({ map, form, credential, wrong }: ConnectFields): z.ZodType<XConnect> {
  const mend = 'write its id, which stays when the handle changes: "2244994945"';
  const optional = credential.optional();
  return map({
    account: form(/^\d{1,19}$/, "the number of an account", mend),
    app_key: optional,
    app_secret: optional,
    access_token: optional,
    access_secret: optional,
    bearer_token: optional,
    publish: z.enum(["auto", "assisted"]).optional(),
  }).transform((given, context) => oneForm(given, context, wrong) ?? z.NEVER);
}

type Given = { readonly account: string; readonly publish?: XConnect["publish"] } & Readonly<
  Partial<Record<(typeof USER_KEYS)[number] | "bearer_token", Secret | undefined>>
>;

function oneForm(
  given: Given,
  context: z.RefinementCtx,
  wrong: ConnectFields["wrong"],
): XConnect | undefined {
  const { account, app_key, app_secret, access_token, access_secret, bearer_token, publish } = given;
  const missing = USER_KEYS.filter((key) => given[key] === undefined);
  if (bearer_token !== undefined) {
    if (publish === "auto") wrong(context, NOT_BY_APP, ["publish"]);
    if (missing.length === USER_KEYS.length) return { account, bearer_token, publish };
    wrong(context, TWO_FORMS, ["bearer_token"], true);
    return undefined;
  }
  if (app_key && app_secret && access_token && access_secret) {
    return { account, app_key, app_secret, access_token, access_secret, publish };
  }
  if (missing.length === USER_KEYS.length) {
    wrong(context, NO_FORM);
    return undefined;
  }
  for (const key of missing) {
    const mend = `add \`${key}: env:X_${key.toUpperCase()}\``;
    wrong(context, { message: `"${key}" is missing`, mend });
  }
  return undefined;
}

const NOT_BY_APP = {
  message: "an app alone cannot write the bio",
  mend: "sign in with `app_key`, `app_secret`, `access_token` and `access_secret`, or write `publish: assisted`",
};

const TWO_FORMS = {
  message: "two sets of credentials stand here",
  mend: "keep either `bearer_token`, or `app_key`, `app_secret`, `access_token` and `access_secret`",
};

const NO_FORM = {
  message: "no credentials stand here",
  mend: "add `bearer_token: env:X_BEARER_TOKEN`, or `app_key`, `app_secret`, `access_token` and `access_secret`",
};
