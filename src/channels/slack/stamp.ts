import { instant, type Duration, type Instant } from "../../core/time/instant.ts";

/** A message's timestamp as Slack writes it: seconds, and microseconds that tell messages of a channel apart. */
export const STAMP: RegExp = /^\d{10}\.\d{6}$/;

/** A stamp as a number; Slack's own fit a double exactly. */
export const microseconds = (stamp: string): number => {
  const [seconds = "0", fraction = "0"] = stamp.split(".");
  return Number(seconds) * 1_000_000 + Number(fraction.slice(0, 6).padEnd(6, "0"));
};

/** When the message of that stamp was posted. */
export const postedAt = (stamp: string): Instant => instant(Math.floor(microseconds(stamp) / 1000));

/** The stamp of an instant. */
export const stampOf = (at: number): string => written(at * 1000);

/** The stamp so much before another. */
export const stampBefore = (stamp: string, by: Duration): string => written(microseconds(stamp) - by * 1000);

/** Whether a message was posted after another of its channel. */
export const isLater = (stamp: string, than: string): boolean => microseconds(stamp) > microseconds(than);

/** The later of two stamps. */
export const laterOf = (one: string, other: string): string => (isLater(one, other) ? one : other);

function written(micros: number): string {
  const whole = Math.max(0, micros);
  return `${Math.floor(whole / 1_000_000)}.${String(whole % 1_000_000).padStart(6, "0")}`;
}
