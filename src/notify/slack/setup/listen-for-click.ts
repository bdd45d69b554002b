import type { SocketModeReceiver } from "@slack/bolt";
import { z } from "zod";
import { duration } from "../../../core/time/instant.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import { attachBoltApp } from "../../../platforms/slack/bolt-app.ts";
import { openSocket } from "../../../platforms/slack/socket.ts";
import type { SlackRoute } from "../../../platforms/slack/web-api.ts";
import type { GivenToken } from "./check-token.ts";
import type { Finding } from "./finding.ts";
import { openingFinding } from "./opening-finding.ts";

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
  const { app, clock, log, route } = deps;
  const leaving = new AbortController();
  let greeting: z.infer<typeof hello> | undefined;
  const hearing = hearPresses(deps);
  const attach = (receiver: SocketModeReceiver): void => {
    hearing.attach(receiver);
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
    finding: openingFinding(opened, app.source, greeting?.num_connections ?? 1),
    isOpen: opened.kind === "open",
    appId: greeting?.connection_info?.app_id,
    pressed: hearing.pressed,
    close: async () => {
      leaving.abort();
      await socket.close();
    },
  };
}

/** Hears who presses the button of a test alert, and of which. */
function hearPresses({ bot, log, route }: ListenDeps): Pick<Listening, "pressed"> & {
  readonly attach: (receiver: SocketModeReceiver) => void;
} {
  const heard = new Map<string, string>();
  const waiting = new Map<string, (user: string) => void>();
  const attach = attachBoltApp({
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
        heard.set(value, user);
        waiting.get(value)?.(user);
      });
    },
  });
  return {
    attach,
    pressed: (value) =>
      new Promise((resolve) => {
        // Somebody may be faster than Slack's answer to the post.
        const early = heard.get(value);
        if (early !== undefined) resolve(early);
        else waiting.set(value, resolve);
      }),
  };
}

function parsed(data: unknown): unknown {
  if (typeof data !== "string") return undefined;
  try {
    return JSON.parse(data) as unknown;
  } catch {
    return undefined; // the connection itself tells that it is unreadable
  }
}
