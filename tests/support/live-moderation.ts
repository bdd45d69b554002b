import type { Monitor } from "../../src/app/run.ts";
import { duration, type Instant } from "../../src/core/time/instant.ts";
import type { SlackMessage } from "../../src/sim/slack/slack-message.ts";
import { at } from "./at.ts";
import { live, ROUND_THE_CLOCK, type Live, type LiveMore } from "./live.ts";

/** Where moderators are asked. */
export const MODS = "C0MODS001";

/** When the day begins, and so many minutes after it. */
export const MONDAY = at("2026-11-02T15:00:00Z");
export const minute = (count: number): Instant => (MONDAY + count * 60_000) as Instant;

/** Terms under which insults call for the moderators, and shouting is noted; by patterns of the operator. */
export const WITH_CONDUCT = `${ROUND_THE_CLOCK}conduct:
  not_tolerated: [insults, shouting]
  rules:
    - { name: rude words, publishes: insults, pattern: '(?i)\\b(?:idiots?|morons?)\\b', action: moderate }
    - { name: loud, publishes: shouting, pattern: '(?i)\\bhey!!!', action: flag }
`;

/** What tells moderators apart from everybody else; the route needs no more than a channel. */
export const withModerators =
  (route = `{ channel: "${MODS}" }`): LiveMore["ssla"] =>
  (usual) =>
    usual.replace("      ops:", `      moderators: ${route}\n      ops:`);

/** A program that runs. */
export interface Moderated extends Live {
  readonly monitor: Monitor;
}

/** The whole program with a channel of moderators beside that of the team. */
export async function moderated(
  change: LiveMore["ssla"] = withModerators(),
  terms: string = WITH_CONDUCT,
): Promise<Moderated> {
  const rig = await live(MONDAY, terms, () => Promise.resolve({ ...(change && { ssla: change }) }));
  rig.slack.world.channel(MODS, "moderators");
  const monitor = await rig.start();
  await rig.run(minute(1));
  return { ...rig, monitor };
}

/** What the moderators have been asked, oldest first, as it stands. */
export const asked = ({ slack }: Pick<Live, "slack">): readonly SlackMessage[] =>
  slack.world.messagesIn(MODS);

/** The same in words. */
export const askedTexts = (rig: Pick<Live, "slack">): readonly string[] =>
  asked(rig).map(({ body }) => body.text);

/** A person presses a button of what the moderators were asked last, or of `message`. */
export async function pressAsked(
  rig: Live,
  user: string,
  actionId: string,
  message: SlackMessage | undefined = asked(rig).at(-1),
): Promise<void> {
  if (message === undefined) throw new RangeError("nobody was asked anything");
  await rig.slack.world.press({ user, channel: message.channel, ts: message.ts, actionId });
  await rig.pass(duration(0));
}
