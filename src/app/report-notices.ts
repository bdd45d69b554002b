import type { BrandId } from "../core/ids.ts";
import type { ReportNotice } from "../ports/notice.ts";
import type { Measure, Report, ReportMiss } from "../ports/report.ts";
import { groupBy } from "./group-by.ts";
import { counted } from "./words.ts";

/** What everybody reads. */
export const firstScreenNotice = (brand: BrandId, { title, lines, week }: Report): ReportNotice => ({
  kind: "report",
  title,
  lines,
  about: { brand, week },
});

/** Below it: every number of each channel, and what nobody can know. */
export function allNumbersNotice({ week, channels, unknown }: Report): ReportNotice {
  return {
    kind: "report",
    title: `All numbers of ${week}`,
    lines: [
      `As a page or a table: ssla report --week ${week} --format html, or csv.`,
      ...unknown,
      ...channels.flatMap(({ name, promise, measures }) => [
        promise === "" ? name : `${name}: ${promise}`,
        ...inGroups(measures),
      ]),
    ],
  };
}

/** Numbers of one clock stand on one line: Slack shows only so many lines of a message. */
function inGroups(measures: readonly Measure[]): readonly string[] {
  const groups = groupBy(measures, ({ label }) =>
    label.includes(": ") ? label.slice(0, label.indexOf(": ")) : label,
  );
  return [...groups].map(([group, numbers]) => {
    const told = numbers.map(({ label, shown }) =>
      label === group ? shown : `${label.slice(group.length + 2)} ${shown}`,
    );
    return `${group}: ${told.join(" · ")}`;
  });
}

/** And what was missed, with what would have kept it. */
export function missedNotice({ week, missed, moreMissed }: Report): ReportNotice {
  return {
    kind: "report",
    title: `${counted(missed.length + moreMissed, "promise")} missed in ${week}, the longest wait first`,
    lines: [
      ...missed.map((miss) => `${missInWords(miss)} /ssla explain ${miss.caseId}`),
      ...moreInWords(moreMissed),
    ],
  };
}

const missInWords = ({ name, outcome, keptIf }: ReportMiss): string =>
  `${name}, ${outcome}. ${keptIf ?? "Nothing is promised for it by the terms that there are now."}`;

const moreInWords = (more: number): readonly string[] =>
  more === 0 ? [] : [`And ${more.toLocaleString("en-US")} more: ssla export deadlines`];
