import type { Socket } from "../../../platforms/slack/socket.ts";
import { failureFinding } from "./failure-finding.ts";
import { doubtful, MANIFEST, ok, wrong, type Finding } from "./finding.ts";

/** How the opening of a connection ended. */
type Opened =
  | Awaited<Socket["opened"]>
  /** Slack sent us away without a greeting. */
  | { readonly kind: "ended"; readonly reason: string };

/** What the opening of a connection says of the app token; `connections`: how many of the app there are now. */
export function openingFinding(opened: Opened, source: string, connections: number): Finding {
  const step = "app token";
  switch (opened.kind) {
    case "open":
      return connections > 1
        ? doubtful(
            step,
            `Socket Mode answers; ${connections - 1} more connections of this app are open and may get the click`,
            "stop the monitor meanwhile, or give --no-click; if none runs, another program uses this app: make an app of its own",
          )
        : ok(step, "Socket Mode answers");
    case "ended":
      return opened.reason.includes("link_disabled")
        ? wrong(step, "Socket Mode is off for this app", SWITCH_ON)
        : wrong(step, `Slack ended the connection (${opened.reason})`, "try again");
    case "refused":
      return refused(step, opened.code, source) ?? failureFinding(step, opened, source);
    default:
      return failureFinding(step, opened, source);
  }
}

const SWITCH_ON = "switch it on: api.slack.com/apps, your app, Socket Mode";
const GENERATE = `generate one under api.slack.com/apps, your app, Basic Information, App-Level Tokens, with the scope connections:write`;

function refused(step: string, code: string, source: string): Finding | undefined {
  switch (code) {
    case "invalid_auth":
    case "not_authed":
      return wrong(step, "Slack does not know this token", `${GENERATE}, and copy it into ${source}`);
    case "token_revoked":
    case "token_expired":
      return wrong(step, "the token was revoked", `${GENERATE}, and copy it into ${source}`);
    case "missing_scope":
    case "no_permission":
      return wrong(
        step,
        "the token lacks the scope connections:write",
        `${GENERATE}, and copy it into ${source}`,
      );
    case "not_allowed_token_type":
      return wrong(step, "this is a token of another kind", `${GENERATE}, and copy it into ${source}`);
    case "forbidden_team":
    case "access_denied":
      return wrong(
        step,
        `Slack refuses connections (${code})`,
        `${SWITCH_ON}; or make the app from ${MANIFEST}`,
      );
    default:
      return undefined;
  }
}
