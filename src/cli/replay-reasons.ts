import { VERDICTS, type MessageReason, type Verdict } from "../app/reasons.ts";
import { firstWords, harmless } from "../app/words.ts";
import type { PastConversation } from "../core/cases/past-conversation.ts";
import { formatInstant } from "../core/time/iso.ts";
import type { CliContext } from "./context.ts";
import type { ReplayRun } from "./open-replay.ts";
import { paint } from "./paint.ts";

/** So much of a text stands in the list, for people to know it by. */
const SHOWN = 60;

/** Prints for each conversation what became of its messages, and why; then how many of each there are. */
export async function printReasons({ run, reasons }: ReplayRun, { output }: CliContext): Promise<void> {
  const { bold, dim } = paint(output.color);
  const counts = new Map<Verdict, number>();
  await run((past) => {
    output.out(bold(harmless(`${past.conversation} on ${past.channel}`)));
    reasons(past)?.forEach((one, i) => {
      counts.set(one.verdict, (counts.get(one.verdict) ?? 0) + 1);
      const words = firstWords(past.messages[i]?.text ?? "", SHOWN);
      const number = String(i + 1).padStart(4);
      output.out(`${number}  ${one.verdict.padEnd(17)}  ${harmless(one.reason)}${targetOf(one)}`);
      output.out(dim(`      ${harmless(`${one.message.author.id}: ${words}`)}`));
    });
  });
  const total = VERDICTS.flatMap((verdict) => {
    const count = counts.get(verdict);
    return count === undefined ? [] : [`${count} ${verdict}`];
  });
  output.out(total.length === 0 ? "no messages" : total.join(", "));
}

/** Prints a JSON array, an object for each conversation; written as it is judged. */
export async function printReasonsJson(
  { run, reasons, leftOut }: ReplayRun,
  { output }: CliContext,
): Promise<void> {
  output.out('{"conversations":[');
  let separator = "";
  await run((past) => {
    output.out(separator + JSON.stringify(conversationJson(past, reasons(past) ?? [])));
    separator = ",";
  });
  output.out(`],"leftOut":${JSON.stringify(leftOut)}}`);
}

function targetOf({ choice }: MessageReason): string {
  return choice === undefined ? "" : harmless(`; target ${choice.target.name} (${choice.because})`);
}

function conversationJson(
  { conversation, channel }: PastConversation,
  messages: readonly MessageReason[],
): object {
  return { conversation, channel, messages: messages.map(messageJson) };
}

function messageJson({ message, verdict, reason, inCase, choice }: MessageReason, index: number): object {
  const { facts } = message;
  return {
    number: index + 1,
    message: message.message,
    at: formatInstant(message.at),
    author: message.author.id,
    interaction: message.interaction,
    verdict,
    reason,
    case: inCase ?? null,
    target: choice === undefined ? null : { name: choice.target.name, because: choice.because },
    classifier: facts.classifier,
    language: facts.language ?? null,
    keywords: facts.keywords,
  };
}
