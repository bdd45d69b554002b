import { channelId } from "../core/ids.ts";
import { duration, type Duration } from "../core/time/instant.ts";
import type { KeptRecord, RecordGroup } from "../ports/figures.ts";
import type { DeadlineRow } from "./deadline-row.ts";

/** What records of one group have in common. */
export const GROUPED: readonly Grouped[] = [
  "channel",
  "clock",
  "terms",
  "is_overlay",
  "target",
  "published",
  "within_ms",
  "counted_by",
  "result",
  "is_answered",
];

type Grouped =
  | "channel"
  | "clock"
  | "terms"
  | "is_overlay"
  | "target"
  | "published"
  | "within_ms"
  | "counted_by"
  | "result"
  | "is_answered";
type GroupRow = Pick<DeadlineRow, Grouped>;
type Summed = GroupRow & { readonly warnings: number; readonly warned: number };

/** Adds up groups, whole or record by record. */
export interface GroupSums {
  readonly add: (record: KeptRecord) => void;
  readonly addAll: (row: Summed, times: string) => void;
  readonly groups: () => readonly RecordGroup[];
}

/** No group yet. */
export function groupSums(): GroupSums {
  const found = new Map<
    string,
    RecordGroup & { responseTimes: Duration[]; warnings: number; warned: number }
  >();
  const groupOf = (group: Omit<RecordGroup, "responseTimes" | "warnings" | "warned">) => {
    const key = JSON.stringify(Object.values(group));
    const known = found.get(key) ?? { ...group, responseTimes: [], warnings: 0, warned: 0 };
    found.set(key, known);
    return known;
  };
  return {
    add: (record) => {
      const { channel, clock, terms, isOverlay, target, published, within, countedBy, result } = record;
      const promise = { channel, clock, terms, isOverlay, target, published, within, countedBy };
      const sum = groupOf({ ...promise, result, isAnswered: record.answeredAt !== undefined });
      sum.responseTimes.push(record.responseTime);
      sum.warnings += record.warned.count;
      sum.warned += record.warned.count > 0 ? 1 : 0;
    },
    addAll: (row, times) => {
      const sum = groupOf({
        channel: channelId(row.channel),
        clock: row.clock,
        terms: row.terms,
        isOverlay: row.is_overlay === 1,
        target: row.target,
        published: row.published === 1,
        within: duration(row.within_ms),
        countedBy: row.counted_by,
        result: row.result,
        isAnswered: row.is_answered === 1,
      });
      for (const time of times.split(",")) sum.responseTimes.push(duration(Number(time)));
      sum.warnings += row.warnings;
      sum.warned += row.warned;
    },
    groups: () => [...found.values()],
  };
}
