import { hours, type Duration } from "../../core/time/instant.ts";
import { isNewer, madeAt } from "../../platforms/discord/snowflake.ts";

/** What was told in this run: the gateway and reading tell of the same messages. */
export interface Memory {
  /** The edit of the message that was told last, 0 when it was told unedited; undefined when it was not told. */
  readonly versionOf: (message: string) => number | undefined;
  readonly note: (message: string, version: number, place: string) => void;
  /** Whether something that stands in the place was told, of two days before `message` or later. */
  readonly hasToldNear: (message: string, place: string) => boolean;
}

/** As many messages as are kept in mind; of those before, telling again changes nothing. */
const MOST = 50_000;
/** What was asked so long before is no case any more: a day of silence ends it. */
const NEAR: Duration = hours(48);

/** Nothing was told yet. */
export function memory(): Memory {
  const versions = new Map<string, number>();
  const newestIn = new Map<string, string>();
  return {
    versionOf: (message) => versions.get(message),
    note: (message, version, place) => {
      versions.set(message, version);
      const newest = newestIn.get(place);
      if (newest === undefined || isNewer(message, newest)) newestIn.set(place, message);
      const [oldest] = versions.keys();
      if (versions.size > MOST && oldest !== undefined) versions.delete(oldest);
    },
    hasToldNear: (message, place) => {
      const newest = newestIn.get(place);
      return newest !== undefined && madeAt(message) - madeAt(newest) < NEAR;
    },
  };
}
