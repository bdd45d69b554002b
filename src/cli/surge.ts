import type { Command } from "commander";
import { configOption } from "./config-option.ts";
import type { CliContext } from "./context.ts";
import { printRequested, request, spanFrom, type RequestOptions } from "./overlay-request.ts";

interface StartOptions extends RequestOptions {
  readonly for?: string;
}

/** `ssla surge`: puts surge terms over channels, and takes them off again. */
export function declareSurge(surge: Command, context: CliContext): void {
  const asking = (name: string, description: string): Command =>
    surge
      .command(name)
      .description(description)
      .option("--channel <id...>", "only on these channels; on all of the brand when absent")
      .option("--brand <id>", "the brand, where there are several")
      .addOption(configOption())
      .option("--json", "print JSON");
  asking("start", "Put an overlay of terms/overlays/ over channels.")
    .argument("[name]", "the overlay", "surge")
    .option("--for <span>", "end it by itself after so long", "2h")
    .action(async (name: string, options: StartOptions) => {
      const wish = { do: "start", name, span: spanFrom(options.for) } as const;
      printRequested(await request("surge", wish, options, context), options, {}, context);
    });
  asking("end", "End the surge terms that run.")
    .argument("[name]", "the overlay; whichever runs when absent")
    .action(async (name: string | undefined, options: RequestOptions) => {
      printRequested(await request("surge", { do: "end", name }, options, context), options, {}, context);
    });
}
