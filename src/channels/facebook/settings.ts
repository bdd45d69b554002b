import type { z } from "zod";
import type { ConnectFields, KindSettings, Secret } from "../kind-settings.ts";

/** How to reach a Facebook page, and where its webhook comes in. */
export interface FacebookConnect {
  readonly page: string;
  readonly page_token: Secret;
  readonly app_secret: Secret;
  readonly verify_token: Secret;
  readonly webhook_path: string;
}

/** How a Facebook page is written in ssla.yaml. */
export const facebookSettings: KindSettings<FacebookConnect> = {
  name: "Facebook",
  connect,
  watches: ["page", "webhook_path"],
  responders: ["own_account", "people", "bots"],
  init: {
    place: { question: "Id of your Facebook page?", example: "1000000001", form: /^\d+$/ },
    connect: (page) => ({ page, webhook_path: "/in/facebook" }),
    credentials: [
      { key: "page_token", variable: "FACEBOOK_PAGE_TOKEN", what: "token of the page" },
      { key: "app_secret", variable: "FACEBOOK_APP_SECRET", what: "secret of your Facebook app" },
      {
        key: "verify_token",
        variable: "FACEBOOK_VERIFY_TOKEN",
        what: "a word of your choice that its webhook sends back",
      },
    ],
    answers: ["mention", "reply", "direct"],
  },
};

function connect({ map, text, form, credential }: ConnectFields): z.ZodType<FacebookConnect> {
  return map({
    page: text,
    page_token: credential,
    app_secret: credential,
    verify_token: credential,
    webhook_path: form(/^\/[\w./-]*$/, "a path", "write it like /in/facebook-acme"),
  });
}
