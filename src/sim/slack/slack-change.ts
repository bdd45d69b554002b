import type { SlackMessage } from "./slack-message.ts";
import type { SlackView } from "./open-views.ts";

/** Something that somebody can see changed. `at` is Slack's time in epoch milliseconds. */
export type SlackChange = { readonly at: number } & (
  | { readonly kind: "posted"; readonly message: SlackMessage }
  | { readonly kind: "edited"; readonly message: SlackMessage; readonly before: SlackMessage }
  | { readonly kind: "deleted"; readonly message: SlackMessage }
  /** Only `user` sees it. */
  | { readonly kind: "shown privately"; readonly user: string; readonly message: SlackMessage }
  | { readonly kind: "private gone"; readonly user: string; readonly message: SlackMessage }
  | { readonly kind: "view shown"; readonly user: string; readonly view: SlackView }
  | { readonly kind: "view gone"; readonly user: string; readonly view: SlackView }
);

/** A change before anybody noted when it happened. */
export type Untimed<T> = T extends unknown ? Omit<T, "at"> : never;
