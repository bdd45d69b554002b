import type { SlackFailure } from "../../../platforms/slack/failure.ts";
import { MANIFEST, wrong, type Finding } from "./finding.ts";

/** What Slack's refusals mean for whoever sets the app up; `source` is where the bot's token comes from. */
const MEANT: Readonly<Record<string, (source: string) => readonly [said: string, mend: string]>> = {
  invalid_auth: (source) => ["Slack does not know this token", `copy it again ${fromApp} into ${source}`],
  not_authed: (source) => ["there is no token", `copy it ${fromApp} into ${source}`],
  token_revoked: (source) => ["the token was revoked", `${REINSTALL}, and copy the new token into ${source}`],
  token_expired: () => [
    "the token has expired: this app rotates its tokens, and that cannot be switched off",
    `make the app anew from ${MANIFEST}`,
  ],
  account_inactive: (source) => [
    "the app was removed from its workspace",
    `${REINSTALL}, and copy the new token into ${source}`,
  ],
  not_allowed_token_type: (source) => [
    "this is a token of another kind",
    `copy the Bot User OAuth Token (xoxb-...) ${fromApp} into ${source}`,
  ],
  restricted_action: () => [
    "an administrator allows only some people to post there",
    "have an administrator allow the app to post, or name another channel in ssla.yaml",
  ],
  not_in_channel: () => ["the app is not in the channel", "type /invite and the app's name in the channel"],
  is_archived: () => ["the channel is archived", "unarchive it, or name another channel in ssla.yaml"],
};

const fromApp = "from api.slack.com/apps, your app, OAuth & Permissions,";
const REINSTALL =
  "reinstall the app (api.slack.com/apps, your app, OAuth & Permissions, Reinstall to Workspace)";

/** How scopes are given to an app that exists. */
export const addScopes = (scopes: readonly string[]): string =>
  `add ${scopes.join(", ")} under Bot Token Scopes (or paste ${MANIFEST} under App Manifest), then ${REINSTALL}`;

/** What a call that brought no answer means, and how to mend it. */
export function failureFinding(step: string, failure: SlackFailure, source: string): Finding {
  switch (failure.kind) {
    case "not sent": {
      const mend = "check the network of this machine, and that a firewall or proxy lets slack.com through";
      return wrong(step, `Slack cannot be reached (${failure.reason})`, mend);
    }
    case "rate limited": {
      const wait = Math.ceil((failure.retryAfterMs ?? 60_000) / 1000);
      return wrong(step, "Slack had too many calls of this app", `try again in ${wait} s`);
    }
    case "unknown": {
      const mend = "try again; status.slack.com tells whether Slack has trouble";
      return wrong(step, `Slack gave no clear answer (${failure.reason})`, mend);
    }
    case "refused":
      return refusal(step, failure, source);
  }
}

function refusal(
  step: string,
  { code, needed }: Extract<SlackFailure, { readonly kind: "refused" }>,
  source: string,
): Finding {
  if (code === "missing_scope") {
    const scopes = (needed ?? "one that it does not name").split(",");
    return wrong(step, `the token lacks the scope ${scopes.join(" or ")}`, addScopes(scopes));
  }
  const meant = Object.hasOwn(MEANT, code) ? MEANT[code]?.(source) : undefined;
  return meant === undefined
    ? wrong(
        step,
        `Slack refuses it: ${code}`,
        `docs.slack.dev tells what ${code} means; mend that, and try again`,
      )
    : wrong(step, ...meant);
}
