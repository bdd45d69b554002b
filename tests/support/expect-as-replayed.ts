import { expect } from "vitest";
import type { Live } from "./live.ts";
import type { OnX } from "./live-past.ts";
import { alertKeys, briefedKeys, doubles, seenKeys } from "./live-slack.ts";
import { compare, expectedAlerts, inWords, type Expected } from "./live-verdicts.ts";

/**
 * Holds what the program made of these conversations to a replay of them as of now: the same cases and verdicts, the same
 * alerts in Slack and no other, each warning there before its deadline and before the answer, and nothing twice. Returns
 * the alerts.
 */
export async function expectAsReplayed(rig: Live, laid: readonly OnX[]): Promise<readonly Expected[]> {
  const compared = await compare(rig, laid);
  for (const { onX, live, replayed } of compared) {
    const name = onX.past.conversation;
    expect([name, ...inWords(live, rig)]).toEqual([name, ...inWords(replayed, rig)]);
  }
  const expected = expectedAlerts(compared, rig);
  const seen = seenKeys(rig);
  const briefed = briefedKeys(rig);
  for (const { alert, sentAt, waitedUntil, key, about } of expected) {
    const { kind, deadline } = alert.stage;
    const shownAt = seen.get(key)?.firstAt ?? Infinity;
    const inTime = kind !== "warning" || (shownAt < deadline.dueAt && shownAt < waitedUntil);
    expect({ about, kind, tooEarly: shownAt < sentAt && !briefed.has(key), inTime }).toEqual({
      ...{ about, kind },
      ...{ tooEarly: false, inTime: true },
    });
  }
  // Who is answered between a brief and the first warning it stands for needs none in a replay, which knows no briefs.
  expect(alertKeys(rig)).toEqual(new Set([...expected.map(({ key }) => key), ...briefed]));
  expect(doubles(rig)).toEqual([]);
  return expected;
}
