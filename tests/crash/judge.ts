import type { Slack } from "../../src/sim/slack/start-slack.ts";
import type { SlackMessage } from "../../src/sim/slack/slack-message.ts";
import { usable } from "../../src/sim/slack/usable.ts";
import { keysSeen, type KeySeen } from "../../src/sim/slack/visible-keys.ts";
import { expectedOf, type ExpectedCase, type ExpectedStage } from "./expected.ts";
import type { Mention } from "./mentions.ts";
import { keysOf } from "../support/live-slack.ts";
import { readStore, type StoredTruth } from "./stored-truth.ts";

/** What became of everything that should be seen. Empty lists are what is hoped for; they name keys. */
export interface Verdict {
  readonly mentions: number;
  /** Stages that fell due of cases nobody answered. */
  readonly expected: number;
  /** Of these, visible in Slack at the end. */
  readonly visible: number;
  /** Of these, left out because a later stage was sent instead. */
  readonly skipped: number;
  /** Neither visible nor, beside a later stage that is, recorded as left out. */
  readonly lost: readonly string[];
  readonly visibleTwice: readonly string[];
  /** Stages that were first visible after a later one of their case: no fault, and no news either. */
  readonly outOfOrder: number;
  /** Visible under keys that no mention leads to. */
  readonly unexpected: readonly string[];
  /** For how long more than one message showed a key, of the keys to which that happened, in fast milliseconds. */
  readonly doubleMs: readonly number[];
  /** How long after it was due each stage was first visible, in fast milliseconds, ascending. */
  readonly lateMs: readonly number[];
  /** Notices of the monitor about itself. */
  readonly opsNotices: number;
  /** Cases that were answered, and that a message still offers to be taken. */
  readonly unedited: readonly string[];
  readonly store: StoredTruth;
}

/** Holds what was posted on X against what Slack showed and shows; the store is asked only what it left out, and why. */
export function judge(path: string, slack: Slack, mentions: readonly Mention[], now: number): Verdict {
  const { changes } = slack.world;
  const seen = keysSeen(changes, keysOf, now);
  const store = readStore(path, mentions);
  const cases = mentions.map(expectedOf);
  const awaited = cases.filter(({ isAnswered }) => !isAnswered);
  const stages = awaited.flatMap(({ stages: all }) => all);
  const known = new Set(cases.flatMap((one) => one.stages.flatMap((stage) => stage.keys)));
  const opsKeys = new Set(
    changes.flatMap((change) => ("message" in change && isOps(change.message) ? keysOf(change.message) : [])),
  );
  const visible = stages.filter((stage) => visibleCopies(seen, stage) > 0);
  const lost = awaited.flatMap((one) => lostOf(one, seen, store));
  return {
    mentions: mentions.length,
    expected: stages.length,
    visible: visible.length,
    skipped: stages.length - visible.length - lost.length,
    lost,
    visibleTwice: [
      ...cases
        .flatMap((one) => one.stages)
        .flatMap((stage) => (visibleCopies(seen, stage) > 1 ? nameOf(stage) : [])),
      ...[...opsKeys].filter((key) => (seen.get(key)?.visibleNow ?? 0) > 1),
    ],
    outOfOrder: awaited.flatMap((one) => outOfOrder(one, seen)).length,
    unexpected: [...seen.keys()].filter((key) => !known.has(key) && !opsKeys.has(key)),
    doubleMs: [...seen.values()].filter(({ mostAtOnce }) => mostAtOnce > 1).map((key) => key.doubleMs),
    lateMs: visible.map((stage) => latenessOf(stage, seen)).sort((a, b) => a - b),
    opsNotices: opsKeys.size,
    unedited: uneditedOf(slack, cases),
    store,
  };
}

const visibleCopies = (seen: ReadonlyMap<string, KeySeen>, { keys }: ExpectedStage): number =>
  keys.reduce((sum, key) => sum + (seen.get(key)?.visibleNow ?? 0), 0);

const nameOf = ({ spelling, keys }: ExpectedStage): string => `${spelling} ${keys[0] ?? ""}`;

/** When people first saw it; Infinity when they never did. */
const firstSeen = ({ keys }: ExpectedStage, seen: ReadonlyMap<string, KeySeen>): number =>
  Math.min(...keys.map((key) => seen.get(key)?.firstAt ?? Infinity));

const latenessOf = (stage: ExpectedStage, seen: ReadonlyMap<string, KeySeen>): number =>
  Math.max(0, firstSeen(stage, seen) - stage.dueAt);

const outOfOrder = ({ stages }: ExpectedCase, seen: ReadonlyMap<string, KeySeen>): readonly ExpectedStage[] =>
  stages.filter(
    (stage, i) =>
      firstSeen(stage, seen) !== Infinity &&
      stages.slice(i + 1).some((later) => firstSeen(later, seen) < firstSeen(stage, seen)),
  );

/** The last stage must be visible; one before it may be left out if the store says why and a later one is visible. */
function lostOf(
  { stages }: ExpectedCase,
  seen: ReadonlyMap<string, KeySeen>,
  store: StoredTruth,
): readonly string[] {
  return stages.flatMap((stage, i) => {
    if (visibleCopies(seen, stage) > 0) return [];
    const isFollowed = stages.slice(i + 1).some((later) => visibleCopies(seen, later) > 0);
    const isLeftOut = store.skipped.has(stage.alertKey) || stage.keys.some((key) => store.cancelled.has(key));
    return isFollowed && isLeftOut ? [] : [nameOf(stage)];
  });
}

/** No message offers anybody to take a case that was answered. */
function uneditedOf({ world }: Slack, cases: readonly ExpectedCase[]): readonly string[] {
  const standing = new Map<string, SlackMessage>();
  for (const change of world.changes) {
    if (change.kind === "deleted") standing.delete(placeOf(change.message));
    if (change.kind === "posted" || change.kind === "edited")
      standing.set(placeOf(change.message), change.message);
  }
  const offered = new Map(
    [...standing.values()].flatMap((message) =>
      usable(message.body.blocks).flatMap(({ element }) =>
        element.type === "button" && element.action_id === "claim" ? [[element.value ?? "", message]] : [],
      ),
    ),
  );
  return cases
    .filter(({ isAnswered }) => isAnswered)
    .flatMap(({ mention, caseId }) => {
      const message = offered.get(caseId);
      return message === undefined ? [] : [`${mention}: ${message.ts} ${message.body.text.slice(0, 80)}`];
    });
}

const placeOf = ({ channel, ts }: SlackMessage): string => `${channel} ${ts}`;

const isOps = ({ metadata }: SlackMessage): boolean => metadata?.event_payload["s"] === "ops";
