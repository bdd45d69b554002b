import type { Command } from "commander";
import { textLines } from "../app/overlay-notices.ts";
import { harmless } from "../app/words.ts";
import { configOption } from "./config-option.ts";
import type { CliContext } from "./context.ts";
import { printRequested, request, spanFrom, type RequestOptions } from "./overlay-request.ts";

const HELP = `
Texts:  texts: in terms/overlays/NAME.yaml are shown to be copied; nothing is posted for you.
Terms:  what is posted while it runs is judged by the overlay, and its cases are marked with its name.
Team:   it is told where alerts go, and reminded whenever an update is promised, until it is ended.`;

interface StartOptions extends RequestOptions {
  readonly for?: string;
}

/** `ssla incident`: puts the terms of an incident in force, shows its texts, and ends it. */
export function declareIncident(incident: Command, context: CliContext): void {
  incident.addHelpText("after", HELP);
  const asking = (name: string, description: string): Command =>
    incident
      .command(name)
      .description(description)
      .argument("<name>", "an overlay of terms/overlays/")
      .option("--channel <id...>", "only on these channels; on all of the brand when absent")
      .option("--brand <id>", "the brand, where there are several")
      .addOption(configOption())
      .option("--json", "print JSON");
  asking("start", "Start an incident, and show the texts that were approved for it.")
    .option("--for <span>", "end it by itself after so long, such as 4h")
    .action(async (name: string, options: StartOptions) => {
      const asked = await request(
        "incident",
        { do: "start", name, span: spanFrom(options.for) },
        options,
        context,
      );
      const texts = (asked.config.terms.texts.get(name) ?? []).filter(
        ({ channel }) => channel === undefined || (options.channel ?? [channel]).includes(channel),
      );
      printRequested(asked, options, { texts }, context);
      if (!options.json) for (const line of textLines(texts)) context.output.out(harmless(line));
    });
  asking("told", "Note that customers were told how it stands: the next update is due as promised.").action(
    async (name: string, options: RequestOptions) => {
      printRequested(await request("incident", { do: "told", name }, options, context), options, {}, context);
    },
  );
  asking("end", "End an incident: what is posted from then on is judged by the channel's own terms.").action(
    async (name: string, options: RequestOptions) => {
      printRequested(await request("incident", { do: "end", name }, options, context), options, {}, context);
    },
  );
}
