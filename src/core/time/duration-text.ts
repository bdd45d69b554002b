import { duration, type Duration } from "./instant.ts";

const TEXT = /^(?:(\d+)h)?(?:(\d+)m)?$/;

/** The span that `text` writes as `15m`, `4h` or `1h30m`; undefined when it is written otherwise (DESIGN §2: no days). */
export function parseDuration(text: string): Duration | undefined {
  const match = TEXT.exec(text);
  if (match === null || text === "") return undefined;
  const ms = (Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0)) * 60_000;
  return Number.isSafeInteger(ms) ? duration(ms) : undefined;
}

/** The one spelling of `span` in keys and files: `15m`, `4h`, `1h30m`, with `20s` and milliseconds where they are needed. */
export function formatDuration(span: Duration): string {
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(span / 3_600_000), "h"],
    [Math.floor(span / 60_000) % 60, "m"],
    [Math.floor(span / 1000) % 60, "s"],
    [span % 1000, "ms"],
  ];
  const text = parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : "")).join("");
  return text === "" ? "0m" : text;
}
