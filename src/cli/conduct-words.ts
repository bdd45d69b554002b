import type { CaughtMessage, ConductReport, Detection } from "../app/conduct-report.ts";
import { counted, harmless, instantInWords } from "../app/words.ts";
import { formatInstant } from "../core/time/iso.ts";
import type { Zone } from "../core/time/zone.ts";

/** So many messages are printed; JSON has all. */
const MOST_LISTED = 50;

const FATES = ["excluded", "fine", "noted", "unanswered", "held back", "flagged"] as const;

/** The report as `ssla conduct report` prints it: no words of anybody, only where they can be read. */
export function conductInLines(report: ConductReport, zone: Zone): readonly string[] {
  const { channel, version, lines, unpublished, messages } = report;
  const head = version === undefined ? `${channel}: no terms` : `${channel}, terms of ${version}`;
  const fates = countsOf(messages).map(([fate, count]) => `${count} ${fate}`);
  const shown = messages.slice(0, MOST_LISTED);
  const more = messages.length - shown.length;
  return [
    head,
    ...(lines.length === 0 ? ["  nothing is published as not tolerated"] : lines.map(lineInWords)),
    ...unpublished.map((rule) => `  finding: the rule “${rule}” enforces what is not published`),
    messages.length === 0
      ? "  caught: nothing"
      : `  caught: ${counted(messages.length, "message")}: ${fates.join(", ")}`,
    ...shown.map((one) => messageInLine(one, zone)),
    ...(more > 0 ? [`    and ${more} more; --json lists all`] : []),
  ].map(harmless);
}

/** The same for programs. */
export function conductJson({ channel, version, lines, unpublished, messages }: ConductReport): object {
  return {
    channel,
    version: version ?? null,
    lines,
    findings: [
      ...lines.flatMap(({ line, rules }) => (rules.length === 0 ? [{ kind: "undetected line", line }] : [])),
      ...unpublished.map((rule) => ({ kind: "unpublished rule", rule })),
    ],
    found: messages.length,
    counts: Object.fromEntries(countsOf(messages)),
    messages: messages.map(({ message, at, breaches, link, fate, outcome }) => ({
      message,
      at: formatInstant(at),
      rules: breaches.map(({ rule, publishes, action }) => ({ rule, publishes: publishes ?? null, action })),
      fate,
      outcome: outcome ?? null,
      link: link ?? null,
    })),
  };
}

function countsOf(messages: readonly CaughtMessage[]): readonly (readonly [string, number])[] {
  return FATES.map((fate) => [fate, messages.filter((one) => one.fate === fate).length] as const).filter(
    ([, count]) => count > 0,
  );
}

function lineInWords({ line, rules }: ConductReport["lines"][number]): string {
  if (rules.length === 0) return `  ${line}: finding: nothing detects it`;
  return `  ${line}: ${rules.map(detectionInWords).join(", ")}`;
}

const detectionInWords = ({ by, rule, action }: Detection): string =>
  by === "library" ? `no rule of its own (library, ${action})` : `${rule} (${action})`;

function messageInLine({ at, breaches, fate, outcome, link, message }: CaughtMessage, zone: Zone): string {
  const rules = [...new Set(breaches.map(({ rule }) => rule))].join(", ");
  const said = outcome === undefined ? fate : `${fate}: ${outcome}`;
  return `    ${instantInWords(at, zone)}  ${rules}  ${said}  ${link ?? message}`;
}
