import type { ChannelId } from "../core/ids.ts";
import { duration, type Duration } from "../core/time/instant.ts";
import type { KeptRecord, RecordGroup } from "../ports/figures.ts";
import type { DeadlineRow } from "./deadline-row.ts";

/** What records of a channel have in common that are of one group: first by what they differ most, which spares comparing. */
export const GROUPED: readonly Grouped[] = [
  "result",
  "is_answered",
  "within_ms",
  "clock",
  "terms",
  "is_overlay",
  "target",
  "published",
  "counted_by",
];

type Grouped =
  | "result"
  | "is_answered"
  | "within_ms"
  | "clock"
  | "terms"
  | "is_overlay"
  | "target"
  | "published"
  | "counted_by";
type GroupRow = Pick<DeadlineRow, Grouped>;
type Summed = GroupRow & { readonly warnings: number; readonly warned: number };

/** Adds up groups, whole or record by record. */
export interface GroupSums {
  readonly add: (record: KeptRecord) => void;
  readonly addAll: (row: Summed, times: string) => void;
  readonly groups: () => readonly RecordGroup[];
}

/** No group of the channel yet. */
export function groupSums(channel: ChannelId): GroupSums {
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
      const { clock, terms, isOverlay, target, published, within, countedBy, result } = record;
      const promise = { channel, clock, terms, isOverlay, target, published, within, countedBy };
      const sum = groupOf({ ...promise, result, isAnswered: record.answeredAt !== undefined });
      sum.responseTimes.push(record.responseTime);
      sum.warnings += record.warned.count;
      sum.warned += record.warned.count > 0 ? 1 : 0;
    },
    addAll: (row, times) => {
      const sum = groupOf({
        channel,
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
      for (const time of JSON.parse(`[${times}]`) as readonly number[])
        sum.responseTimes.push(duration(time));
      sum.warnings += row.warnings;
      sum.warned += row.warned;
    },
    groups: () => [...found.values()],
  };
}
