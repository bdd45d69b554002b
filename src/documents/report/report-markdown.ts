import type { Report } from "../../ports/report.ts";

/** A report as Markdown, to be read as it is. What a channel is called becomes no markup. */
export function reportMarkdown({ title, lines, channels, unknown, isProvisional }: Report): string {
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
    ...(unknown.length === 0
      ? []
      : ["## What nobody can know", unknown.map((one) => `- ${escaped(one)}`).join("\n")]),
  ];
  return `${parts.join("\n\n")}\n`;
}

const escaped = (text: string): string =>
  text.replaceAll(/\s+/gu, " ").replaceAll(/[\\`*_{}[\]<>#|!&]/g, (one) => `\\${one}`);
