import { createHmac } from "node:crypto";
import type { Activity } from "../activity.ts";
import type { FacebookChange, FacebookWorld } from "./facebook-world.ts";

/** How what is pushed comes. */
export interface HookHabits {
  /** How often each body is sent: 0 loses it. */
  readonly copies: number;
  /** After how many milliseconds. */
  readonly delayMs: number;
  /** Of several changes at one time, the last first. */
  readonly isReversed: boolean;
}

/** Facebook's webhooks of one app, for one page. */
export interface Hooks {
  /** Where they go; undefined: nowhere, the app has subscribed to nothing. */
  readonly sendTo: (address: string | undefined) => void;
  readonly behave: (habits: Partial<HookHabits>) => void;
  /** Nothing leaves Facebook while it is down; it is sent later. */
  readonly isDown: (down: boolean) => void;
  /** What was sent, and the status that was answered; undefined when nothing was. */
  readonly sent: readonly { readonly body: string; readonly status: number | undefined }[];
  /** Time may go on though webhooks wait for their answers: the Graph API lets their taker wait. */
  readonly pause: () => void;
}

const GOOD: HookHabits = { copies: 1, delayMs: 0, isReversed: false };
/** At once, then less and less often for 36 hours. */
const AGAIN_AFTER_MS = [60_000, 300_000, 1_800_000, 7_200_000, 21_600_000, 43_200_000];
const MOST_CHANGES = 1000;

/** Lets something happen after so many milliseconds. */
type Schedule = (afterMs: number, happen: () => void) => void;

/** Signs what changes in the world and sends it, in batches, again and again until it is taken. */
export function hooks(
  world: FacebookWorld,
  appSecret: string,
  { activity, after }: { readonly activity: Activity; readonly after: Schedule },
): Hooks {
  const sent: { body: string; status: number | undefined }[] = [];
  const underWay = new Set<string>();
  let waiting: FacebookChange[] = [];
  let habits = GOOD;
  let address: string | undefined;
  let down = false;

  const later = (body: string, tries: number): void => {
    const wait = AGAIN_AFTER_MS[tries];
    if (wait !== undefined) after(wait, () => void send(body, tries + 1));
  };
  const send = async (body: string, tries: number): Promise<void> => {
    if (address === undefined) return;
    const record: { body: string; status: number | undefined } = { body, status: undefined };
    sent.push(record);
    if (!down) record.status = await post(address, body);
    if (record.status !== 200) later(body, tries);
  };
  const post = async (to: string, body: string): Promise<number | undefined> => {
    const wire = activity.begin();
    underWay.add(wire);
    try {
      const headers = {
        "content-type": "application/json",
        "x-hub-signature-256": `sha256=${createHmac("sha256", appSecret).update(body).digest("hex")}`,
      };
      const response = await fetch(to, { method: "POST", body, headers });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return undefined; // nobody there, or gone in the middle
    } finally {
      underWay.delete(wire);
      activity.end(wire);
    }
  };
  const flush = (): void => {
    const changes = habits.isReversed ? waiting.toReversed() : waiting;
    waiting = [];
    for (let from = 0; from < changes.length; from += MOST_CHANGES) {
      const body = bodyOf(world, changes.slice(from, from + MOST_CHANGES));
      for (let copy = 0; copy < habits.copies; copy++) void send(body, 0);
    }
  };
  world.onChange((change) => {
    if (address === undefined) return;
    waiting.push(change);
    if (waiting.length === 1) after(habits.delayMs, flush);
  });
  return {
    sendTo: (to) => {
      address = to;
    },
    behave: (changed) => {
      habits = { ...GOOD, ...changed };
    },
    isDown: (is) => {
      down = is;
    },
    sent,
    pause: () => {
      for (const wire of underWay) activity.end(wire);
    },
  };
}

/** As Facebook writes it: everything beyond ASCII escaped, in lower case; the signature is over that. */
function bodyOf({ page, now }: FacebookWorld, changes: readonly FacebookChange[]): string {
  const entry = {
    id: page.id,
    time: Math.floor(now() / 1000),
    changes: changes.map((change) => ({ field: "feed", value: valueOf(change) })),
  };
  return JSON.stringify({ object: "page", entry: [entry] }).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function valueOf({ verb, message }: FacebookChange): object {
  const { id, author, post, thread, text, at } = message;
  const isGone = verb === "remove";
  return {
    from: author.isNamed ? { id: author.id, name: author.name } : undefined,
    post_id: post?.id ?? id,
    ...(post === undefined
      ? { item: "status", published: 1 }
      : { item: "comment", comment_id: id, parent_id: thread?.id ?? post.id }),
    verb,
    created_time: Math.floor(at / 1000),
    ...(isGone ? {} : { message: text }),
  };
}
