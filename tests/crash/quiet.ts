import { minutes } from "../../src/core/time/instant.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { expectedOf } from "./expected.ts";
import type { Mention } from "./mentions.ts";
import type { Platforms } from "./platforms.ts";
import { realSleep } from "./scaled-clock.ts";

/** Doubles are looked for until ten minutes after a post; one more pass comes after that. */
const AFTER_LAST_POST = minutes(12);
/** With a wrong protocol nothing is looked for afterwards; the last retries need no more. */
const SOON = minutes(3);
const LOOK_MS = 50;

/** Resolves when every stage fell due and nothing was posted for longer than the program looks back. */
export async function untilQuiet(
  { slack }: Platforms,
  clock: Clock,
  mentions: readonly Mention[],
  looksBack: boolean,
): Promise<void> {
  const due = mentions.flatMap((mention) => expectedOf(mention).stages.map(({ dueAt }) => dueAt));
  const lastDue = due.reduce((a, b) => Math.max(a, b), 0);
  const wait = looksBack ? AFTER_LAST_POST : SOON;
  const lastPost = (): number => slack.world.changes.findLast(({ kind }) => kind === "posted")?.at ?? 0;
  while (clock.now() < Math.max(lastDue, lastPost()) + wait) await realSleep(LOOK_MS);
}
