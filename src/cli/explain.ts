import type { Command } from "commander";
import type { ReplayedCase } from "../app/replay-conversation.ts";
import { EXIT, type CliContext } from "./context.ts";
import { openReplay, withReplayOptions, type ReplayOptions } from "./open-replay.ts";
import { caseJson } from "./replay-json.ts";
import { tellLeftOut } from "./replay.ts";
import { caseInWords } from "../app/case-in-words.ts";
import { harmless } from "../app/words.ts";

interface ExplainOptions extends ReplayOptions {
  readonly from: string;
}

/** `ssla explain ID --from FILE`: how each verdict of a case came about. Exits 1 when no case has to do with ID. */
export function registerExplain(program: Command, context: CliContext): void {
  const command = program
    .command("explain")
    .description("Show how the verdicts of a case came about, interval by interval.")
    .argument("<id>", "of a case, a conversation or a message")
    .requiredOption("--from <file>", "past conversations as JSONL or CSV (docs/replay-files.md)");
  withReplayOptions(command).action((id: string, options: ExplainOptions) => explain(id, options, context));
}

async function explain(id: string, options: ExplainOptions, context: CliContext): Promise<void> {
  const { output, finish } = context;
  const { run, leftOut } = await openReplay(options.from, options, context);
  const found: { readonly channel: string; readonly one: ReplayedCase }[] = [];
  await run((past, cases) => {
    const whole = past.conversation === id || past.messages.some((message) => message.id === id);
    for (const one of cases) {
      if (whole || one.subject.id === id) found.push({ channel: past.channel, one });
    }
  });
  if (options.json) output.out(JSON.stringify(found.map(({ channel, one }) => caseJson(channel, one))));
  else for (const { one } of found) output.out(caseInWords(one));
  tellLeftOut(options.from, leftOut, context);
  if (found.length > 0) return;
  const nothing = `no case of ${JSON.stringify(id)}: no such id, or nothing in it wanted a reply`;
  output.err(harmless(`${options.from}: ${nothing}`));
  finish(EXIT.notFound);
}
