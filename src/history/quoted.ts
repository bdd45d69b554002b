const LONGEST = 40;

/** `value` as reasons show it: in quotes, cut short, nothing in it that steers a terminal. */
export function quoted(value: string): string {
  const shown = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  return JSON.stringify(shown.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "\uFFFD"));
}
