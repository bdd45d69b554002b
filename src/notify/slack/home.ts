import type { App } from "@slack/bolt";
import { z } from "zod";
import type { HomePage } from "../../ports/home.ts";
import type { Log } from "../../ports/log.ts";
import type { EditOutcome, NotifierSink } from "../../ports/notifier.ts";
import { isUserId } from "../../platforms/slack/slack-ids.ts";
import type { SlackWeb } from "../../platforms/slack/web-api.ts";
import type { HandOver } from "./hand-over.ts";
import { HOME, homeView, pageOf, type Said } from "./home-view.ts";
import { orPatience } from "./or-patience.ts";
import type { Once } from "./once.ts";
import { editFailure } from "./outcomes.ts";
import { commandIn } from "./read-command.ts";
import { readPress } from "./read-press.ts";
import type { Signer } from "./sign.ts";

/** What a home is shown with. */
export interface HomeDeps {
  readonly web: SlackWeb;
  readonly log: Log;
  readonly signer: Signer;
}

/** What clicks in a home are answered with. */
export interface HomeListenerDeps extends HomeDeps {
  readonly sink: Pick<NotifierSink, "home" | "press" | "command">;
  readonly publish: PublishHome;
  readonly handOver: HandOver;
  readonly ackWithinMs: number;
  readonly once: Once;
}

/** Shows a home, after all that was to be shown to that person before. */
export type PublishHome = (user: string, page: HomePage, said?: Said) => Promise<EditOutcome>;

/** The app has no Home tab, or nobody is there to see it: until somebody mends that there is no use in trying. */
const NO_HOME = new Set(["not_enabled", "user_not_found", "view_too_large", "not_implemented"]);

/** Shows people their homes: of one person's one after the other, so that no older one takes the place of a newer. */
export function homePublisher({ web, log, signer }: HomeDeps): PublishHome {
  const turns = new Map<string, Promise<unknown>>();
  const publish = async (user: string, page: HomePage, said: Said | undefined): Promise<EditOutcome> => {
    const answer = await web.call("views.publish", {
      user_id: user,
      view: homeView(page, signer.sign, said),
    });
    if (answer.kind === "ok") return { kind: "done" };
    if (answer.kind !== "refused" || !NO_HOME.has(answer.code)) return editFailure(answer);
    log.warn("slack.no_home", { reason: answer.code });
    return { kind: "impossible", reason: answer.code };
  };
  return (user, page, said) => {
    const turn = (turns.get(user) ?? Promise.resolve()).then(() => publish(user, page, said));
    turns.set(user, turn);
    void turn.finally(() => {
      if (turns.get(user) === turn) turns.delete(user);
    });
    return turn;
  };
}

const homeBody = z.object({
  user: z.object({ id: z.string().refine(isUserId) }),
  view: z.object({ type: z.literal("home"), private_metadata: z.string().optional() }),
  actions: z
    .array(z.object({ action_id: z.string(), action_ts: z.string(), value: z.string().optional() }))
    .min(1),
});

/** Whether a click was made in a home: there is no message that it could be answered by. */
export const isInHome = (body: unknown): boolean => homeBody.safeParse(body).success;

const opened = z.object({ user: z.string().refine(isUserId), tab: z.literal(HOME) });

/** Listens to homes that are opened, and to what is clicked in them. `inHand` hears of each that is dealt with. */
export function listenToHomes(app: App, deps: HomeListenerDeps, inHand: (work: Promise<void>) => void): void {
  app.event("app_home_opened", async ({ event }) => {
    const { data } = opened.safeParse(event);
    if (data === undefined) return;
    const work = show(deps, data.user, 0);
    inHand(work);
    await work;
  });
  app.action(/.*/, async ({ ack, body }) => {
    const { data } = homeBody.safeParse(body);
    if (data === undefined) return;
    const work = onClick(deps, data, body, () =>
      ack().catch(() => {
        deps.log.warn("slack.ack_lost");
      }),
    );
    inHand(work);
    await work;
  });
}

const NOT_SAVED: Said = {
  kind: "reply",
  reply: { lines: [["That could not be done just now, and nothing was changed: please try again."]] },
};

/** Acknowledged once it is done, or when Slack would wait no longer; what became of it is told on top of the home. */
async function onClick(
  deps: HomeListenerDeps,
  { user, view, actions }: z.infer<typeof homeBody>,
  body: unknown,
  ack: () => Promise<void>,
): Promise<void> {
  const [action] = actions;
  if (action === undefined) return;
  const shown = pageOf(view.private_metadata);
  const { action_id: name, action_ts: stamp, value = "" } = action;
  if (name === "open") {
    await ack();
    return;
  }
  if (name.startsWith("page-")) {
    await ack();
    await show(deps, user.id, pageIn(value));
    return;
  }
  const id = ["slack", HOME, user.id, stamp].join(":");
  let said: Said | undefined;
  const done = deps.once(id, async () => {
    said = await saidTo(deps, { user: user.id, id, name, value }, body);
  });
  await orPatience(done, deps.ackWithinMs);
  await ack();
  await done;
  if (said !== undefined) await show(deps, user.id, shown, said);
}

const pageIn = (value: string): number => (/^\d{1,4}$/.test(value) ? Number(value) : 0);

interface Clicked {
  readonly user: string;
  readonly id: string;
  readonly name: string;
  readonly value: string;
}

async function saidTo(
  { sink, handOver, log, signer }: HomeListenerDeps,
  clicked: Clicked,
  body: unknown,
): Promise<Said> {
  const { user, id, name, value } = clicked;
  try {
    if (name.startsWith("say-")) {
      const reply = await sink.command({ user, id, ...commandIn(value) });
      return { kind: "reply", reply: await handOver(user, reply) };
    }
    const wish = readPress(body, signer);
    if (wish.kind === "press") return { kind: "receipt", receipt: await sink.press(wish.press) };
    log.warn("slack.press_unreadable");
    return { kind: "reply", reply: { lines: [["This button is of no use any more. Nothing was changed."]] } };
  } catch (error) {
    log.error("slack.press_failed", { kind: error instanceof Error ? error.name : typeof error });
    return NOT_SAVED;
  }
}

/** A home that cannot be put together is left as it is: it says as of when it was so. */
async function show(
  { sink, publish, log }: HomeListenerDeps,
  user: string,
  page: number,
  said?: Said,
): Promise<void> {
  try {
    await publish(user, await sink.home(user, page), said);
  } catch (error) {
    log.error("slack.home_failed", { kind: error instanceof Error ? error.name : typeof error });
  }
}
