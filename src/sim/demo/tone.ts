/** How urgent a line of Slack is, and for whom it is over. */
export type Tone = "soon" | "late" | "good" | "over" | "plain";

/** A case says how it stands with the sign that it begins with (DESIGN §6). */
const SIGNS: readonly (readonly [sign: RegExp, tone: Tone])[] = [
  [/^\P{L}*?[✅✓✔🟢]/u, "good"],
  [/^\P{L}*?[🟥🔴🛑✗✘]/u, "late"],
  [/^\P{L}*?[🔔🟡🟠🔶◐◕]/u, "soon"],
  [/^\P{L}*?[⚪➖🏁❔↩]/u, "over"],
];

/** The tone of a message by its first sign. */
export const toneOf = (text: string): Tone => SIGNS.find(([sign]) => sign.test(text))?.[1] ?? "plain";
