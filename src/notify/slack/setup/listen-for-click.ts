import type { SocketModeReceiver } from "@slack/bolt";
import { z } from "zod";
import { duration } from "../../../core/time/instant.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import { attachBoltApp } from "../../../platforms/slack/bolt-app.ts";
import { openSocket } from "../../../platforms/slack/socket.ts";
import type { SlackRoute } from "../../../platforms/slack/web-api.ts";
import type { GivenToken } from "./check-token.ts";
import { failureFinding } from "./failure-finding.ts";
import { doubtful, MANIFEST, ok, wrong, type Finding } from "./finding.ts";

/** What a connection for the click is made of. */
export interface ListenDeps {
  readonly bot: GivenToken;
  readonly app: GivenToken;
  readonly clock: Clock;
  readonly log: Log;
  readonly route: SlackRoute;
}

/** A connection on which the click can arrive. */
export interface Listening {
  readonly finding: Finding;
  /** False when it never opened. */
  readonly isOpen: boolean;
  /** The app that the app-level token belongs to, as Slack says in its greeting. */
  readonly appId: string | undefined;
  /** Resolves with who pressed the button of that value. */
  readonly pressed: (value: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** The button of the test alert. */
export const TEST_ACTION = "setup-test";

/** So long Slack may take to greet us. */
const GREETING_LIMIT = duration(10_000);

const hello = z.object({
  type: z.literal("hello"),
  num_connections: z.number().optional(),
  connection_info: z.object({ app_id: z.string().optional() }).optional(),
});

const press = z.object({ user: z.object({ id: z.string() }) });

/** Opens a connection as the monitor does, and says what stands in its way. */
export async function listenForClick(deps: ListenDeps): Promise<Listening> {
  const { bot, app, clock, log, route } = deps;
  const pressed = new Map<string, string>();
  const waiting = new Map<string, (user: string) => void>();
  const leaving = new AbortController();
  let greeting: z.infer<typeof hello> | undefined;
  const hearPresses = attachBoltApp({
    botToken: bot.value,
    log,
    route,
    limit: GREETING_LIMIT,
    listen: (bolt) => {
      bolt.action({ type: "block_actions", action_id: TEST_ACTION }, async ({ ack, body, action }) => {
        await ack();
        const user = press.safeParse(body).data?.user.id;
        const value = "value" in action && typeof action.value === "string" ? action.value : "";
        if (user === undefined) return;
        pressed.set(value, user);
        waiting.get(value)?.(user);
      });
    },
  });
  const attach = (receiver: SocketModeReceiver): void => {
    hearPresses(receiver);
    receiver.client.on("ws_message", (data: unknown) => {
      greeting ??= hello.safeParse(parsed(data)).data;
    });
  };
  const limits = { clock, log, route, limit: GREETING_LIMIT };
  const socket = openSocket({ ...limits, appToken: app.value, attach }, leaving.signal);
  const opened = await Promise.race([
    socket.opened,
    socket.over.then(({ reason }) => ({ kind: "ended" as const, reason })),
  ]);
  return {
    finding: findingOf(opened, app, greeting?.num_connections),
    isOpen: opened.kind === "open",
    appId: greeting?.connection_info?.app_id,
    pressed: (value) =>
      new Promise((resolve) => {
        // Somebody may be faster than Slack's answer to the post.
        const early = pressed.get(value);
        if (early !== undefined) resolve(early);
        else waiting.set(value, resolve);
      }),
    close: async () => {
      leaving.abort();
      await socket.close();
    },
  };
}

type Opened =
  Awaited<ReturnType<typeof openSocket>["opened"]> | { readonly kind: "ended"; readonly reason: string };

function findingOf(opened: Opened, { source }: GivenToken, connections: number | undefined): Finding {
  const step = "app token";
  switch (opened.kind) {
    case "open":
      return (connections ?? 1) > 1
        ? doubtful(
            step,
            `Socket Mode answers; ${(connections ?? 1) - 1} more connections of this app are open and may get the click`,
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

function parsed(data: unknown): unknown {
  if (typeof data !== "string") return undefined;
  try {
    return JSON.parse(data) as unknown;
  } catch {
    return undefined; // the connection itself tells that it is unreadable
  }
}
