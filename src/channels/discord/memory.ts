import { hours, type Duration } from "../../core/time/instant.ts";
import { isNewer, madeAt, newerId } from "./snowflake.ts";

/** What was told in this run: the gateway and reading tell of the same messages. */
export interface Memory {
  /** The edit of the message that was told last, 0 when it was told unedited; undefined when it was not told. */
  readonly versionOf: (message: string) => number | undefined;
  readonly note: (message: string, version: number, place: string) => void;
  /** Whether something older that stands in the place was told, and something of the two days before `message` or later. */
  readonly hasToldNear: (message: string, place: string) => boolean;
}

/** As many messages as are kept in mind; of those before, telling again changes nothing. */
const MOST = 50_000;
/** What was asked so long before is no case any more: a day of silence ends it. */
const NEAR: Duration = hours(48);

/** Nothing was told yet. */
export function memory(): Memory {
  const versions = new Map<string, number>();
  const spans = new Map<string, { readonly oldest: string; readonly newest: string }>();
  return {
    versionOf: (message) => versions.get(message),
    note: (message, version, place) => {
      versions.set(message, version);
      const { oldest: first, newest } = spans.get(place) ?? { oldest: message, newest: message };
      spans.set(place, {
        oldest: isNewer(first, message) ? message : first,
        newest: newerId(message, newest),
      });
      const [oldest] = versions.keys();
      if (versions.size > MOST && oldest !== undefined) versions.delete(oldest);
    },
    hasToldNear: (message, place) => {
      const span = spans.get(place);
      if (span === undefined || !isNewer(message, span.oldest)) return false;
      return madeAt(message) - madeAt(span.newest) < NEAR;
    },
  };
}
