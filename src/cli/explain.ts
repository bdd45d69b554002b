import type { ReplayedCase } from "../app/replay-conversation.ts";
import { EXIT } from "./exit-codes.ts";
import type { Output } from "./output.ts";
import { caseJson } from "./replay-json.ts";
import { openReplay, type ReplayOptions } from "./replay.ts";
import { caseInWords } from "./trace-text.ts";

/**
 * `ssla explain ID --from FILE`: how each verdict of a case came about, interval by interval. `id` is that of a case, of
 * a conversation or of a message. Returns the exit code: 1 when nothing in FILE has that id.
 */
export async function runExplain(
  id: string,
  file: string,
  options: ReplayOptions,
  output: Output,
): Promise<number> {
  const { run, unreadable } = await openReplay(file, options, output);
  const found: { readonly channel: string; readonly one: ReplayedCase }[] = [];
  await run((past, cases) => {
    const all = past.conversation === id || past.messages.some((message) => message.id === id);
    for (const one of cases) if (all || one.subject.id === id) found.push({ channel: past.channel, one });
  });
  if (options.json) output.out(JSON.stringify(found.map(({ channel, one }) => caseJson(channel, one))));
  else for (const { one } of found) output.out(caseInWords(one));
  for (const { line, reason } of unreadable) output.err(`${file}:${line}: ${reason}`);
  if (found.length === 0)
    output.err(`${file}: no case, conversation or message ${JSON.stringify(id)} opened a case`);
  return found.length === 0 ? EXIT.notFound : EXIT.ok;
}
