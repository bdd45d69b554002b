import type { Report } from "../../ports/report.ts";
import { MISSED_TITLE, moreMissed } from "./report-missed.ts";

/** A report as Markdown, to be read as it is. What a channel is called becomes no markup. */
export function reportMarkdown(report: Report): string {
  const { title, lines, channels, unknown, isProvisional } = report;
  const parts = [
    `# ${escaped(title)}`,
    ...(isProvisional ? ["*Not final: some promises of this week are still open.*"] : []),
    lines.map((line) => `- ${escaped(line)}`).join("\n"),
    ...channels.flatMap(({ name, promise, measures }) => [
      `## ${escaped(name)}`,
      ...(promise === "" ? [] : [`Promise: ${escaped(promise)}`]),
      [
        "| what | number | how it is counted |",
        "| --- | ---: | --- |",
        ...measures.map(
          ({ label, shown, means }) => `| ${escaped(label)} | ${escaped(shown)} | ${escaped(means)} |`,
        ),
      ].join("\n"),
    ]),
    ...missedParts(report),
    ...(unknown.length === 0
      ? []
      : ["## What nobody can know", unknown.map((one) => `- ${escaped(one)}`).join("\n")]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function missedParts(report: Report): readonly string[] {
  if (report.missed.length === 0) return [];
  const more = moreMissed(report);
  const items = report.missed.map(
    ({ name, outcome, keptIf = "", caseId }) =>
      `- ${escaped(`${name}, ${outcome}. ${keptIf}`).trim()} \`ssla explain ${caseId}\``,
  );
  return [`## ${MISSED_TITLE}`, items.join("\n"), ...(more === undefined ? [] : [more])];
}

const escaped = (text: string): string =>
  text.replaceAll(/\s+/gu, " ").replaceAll(/[\\`*_{}[\]<>#|!&]/g, (one) => `\\${one}`);
