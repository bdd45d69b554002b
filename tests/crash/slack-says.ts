import type { Instant } from "../../src/core/time/instant.ts";
import { TEAM } from "./brand.ts";
import type { Platforms } from "./platforms.ts";
import { realSleep } from "./scaled-clock.ts";

/** Whoever needs longer than that of real time is not coming. */
const PATIENCE_MS = 60_000;
const LOOK_MS = 5;

/** Resolves when a message was left with Slack by a call later than those. */
export const armedSince = ({ slack }: Platforms, calls: number): Promise<void> =>
  eventually("armed", () =>
    slack.calls
      .slice(calls)
      .some(({ method, outcome }) => method === "chat.scheduleMessage" && outcome === "ok"),
  );

/** Waits for it in real time; throws when it does not come. */
export async function eventually(what: string, isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += LOOK_MS) {
    if (waited > PATIENCE_MS) throw new Error(`never ${what}`);
    await realSleep(LOOK_MS);
  }
}

/** Waits until the program said so where the team is warned. */
export async function saidBack({ slack }: Platforms, since: Instant): Promise<void> {
  await eventually("back", () =>
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
