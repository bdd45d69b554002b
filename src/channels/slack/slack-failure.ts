import type { SlackFailure } from "../../platforms/slack/failure.ts";
import type { ReadFailure } from "../read-failure.ts";

/** Slack's own troubles, which pass. */
const PASSING: ReadonlySet<string> = new Set([
  "internal_error",
  "fatal_error",
  "service_unavailable",
  "request_timeout",
  "team_added_to_org",
]);

/** What a person has to mend, and only for one of the channels. */
const OF_ONE_CHANNEL: ReadonlySet<string> = new Set([
  "channel_not_found",
  "not_in_channel",
  "method_not_supported_for_channel_type",
]);

/** Whether the error code is of a trouble of Slack's own. */
export const isPassing = (code: string): boolean => PASSING.has(code);

const TOKEN: ReadonlySet<string> = new Set([
  "invalid_auth",
  "not_authed",
  "token_revoked",
  "token_expired",
  "account_inactive",
  "not_allowed_token_type",
  "org_login_required",
  "team_access_not_granted",
]);

/** Whether only this channel is out of our reach. */
export const isOfOneChannel = (failure: SlackFailure): boolean =>
  failure.kind === "refused" && OF_ONE_CHANNEL.has(failure.code);

/** What a failed call means for reading; `place` is the channel it was about. */
export function readFailureOf(failure: SlackFailure, place: string | undefined, bot: string): ReadFailure {
  switch (failure.kind) {
    case "not sent":
      return { kind: "unreachable", reason: `Slack is out of reach (${failure.reason})` };
    case "unknown":
      return { kind: "unreachable", reason: `Slack did not answer (${failure.reason})` };
    case "rate limited":
      return { kind: "limited", reason: "Slack asks us to wait", forMs: failure.retryAfterMs ?? 0 };
    case "refused":
      return refusal(failure, place, bot);
  }
}

function refusal(
  { code, needed }: Extract<SlackFailure, { readonly kind: "refused" }>,
  place: string | undefined,
  bot: string,
): ReadFailure {
  if (TOKEN.has(code)) {
    const mend = "install the app again in the workspace, and put its bot token where `bot_token` says";
    return { kind: "refused", reason: `Slack refuses the bot token (${code})`, mend };
  }
  if (code === "missing_scope") {
    const scope = needed ?? "that docs/set-up.md names";
    const mend = `add the scope ${scope} to the app, and install it again`;
    return { kind: "refused", reason: `Slack wants the scope ${scope}`, mend };
  }
  if (OF_ONE_CHANNEL.has(code) && place !== undefined) {
    const mend = `write /invite @${bot} in the channel; is it gone, take ${place} out of \`connect.channels\``;
    return { kind: "refused", reason: `Slack does not let us read the channel ${place} (${code})`, mend };
  }
  if (code === "no_such_subteam") {
    const mend = "write the ids of groups that exist under `responders.user_groups`";
    return { kind: "refused", reason: "Slack knows no such user group", mend };
  }
  const what = PASSING.has(code) ? "Slack has trouble of its own" : "Slack does not answer what we ask";
  return { kind: "unreachable", reason: `${what} (${code})` };
}
