import { after, minutes, type Instant } from "../../src/core/time/instant.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { SlackCall } from "../../src/sim/slack/calls.ts";
import { TEAM } from "./brand.ts";
import type { Child } from "./child.ts";
import type { Platforms } from "./platforms.ts";
import { realSleep } from "./scaled-clock.ts";

/** Whoever needs longer than that of the program's time is not coming. */
const PATIENCE = minutes(30);
const LOOK_MS = 5;

/** Of whom something is waited for, and by which clock. */
export interface Awaited {
  readonly child: Pick<Child, "gone" | "isGone">;
  readonly clock: Clock;
}

/** Resolves when a message was left with Slack by a call later than those. */
export const armedSince = (of: Awaited, { slack }: Platforms, calls: number): Promise<void> =>
  eventually(of, "armed", () => slack.calls.slice(calls).some(isArming));

/** A message that Slack took, to post it by itself. */
export const isArming = ({ method, outcome }: SlackCall): boolean =>
  method === "chat.scheduleMessage" && outcome === "ok";

/** Waits for it by the program's clock; throws when it does not come, at once when the program ended by itself. */
export async function eventually(of: Awaited, what: string, isSo: () => boolean): Promise<void> {
  const until = after(of.clock.now(), PATIENCE);
  while (!isSo()) {
    await mustLive(of, what);
    if (of.clock.now() > until) throw new Error(`never ${what}`);
    await realSleep(LOOK_MS);
  }
}

/** Throws when the program ended by itself. */
export async function mustLive({ child }: Awaited, until: string): Promise<void> {
  if (child.isGone()) throw new Error(`ended by itself with ${await child.gone}, before it was ${until}`);
}

/** Waits until the program said so where the team is warned. */
export async function saidBack(of: Awaited, { slack }: Platforms, since: Instant): Promise<void> {
  await eventually(of, "back", () =>
    postedSince(slack, since).some(({ text }) => text.includes("SSLA monitor is back")),
  );
}

/** What Slack posted by itself where the team is warned: the only messages there that carry no key. */
export const silencesSince = ({ slack }: Platforms, since: Instant): readonly Said[] =>
  postedSince(slack, since).filter(({ isMarked }) => !isMarked);

/** A message there, and when Slack posted it by its own clock. */
export interface Said {
  readonly at: number;
  readonly text: string;
  readonly isMarked: boolean;
}

const postedSince = ({ world }: Platforms["slack"], since: Instant): readonly Said[] =>
  world.changes.flatMap((change) => {
    if (change.kind !== "posted" || change.message.channel !== TEAM || change.at < since) return [];
    const { body, metadata } = change.message;
    return [{ at: change.at, text: body.text, isMarked: metadata !== undefined }];
  });
