import { counted } from "../app/words.ts";
import type { Held } from "../ports/erasure.ts";

/** What is kept of somebody, a line each; empty when nothing is. */
export function heldInWords({
  messages,
  mentions,
  cases,
  waiting,
  questions,
  told,
}: Held): readonly string[] {
  const lines = [
    messages > 0 && `${counted(messages, "message")} that they posted, with all words`,
    mentions > 0 && `${counted(mentions, "message")} of others that name them: their name, and these words`,
    cases > 0 && `${counted(cases, "case")}, ${waiting} of which wait for a reply and end as withdrawn`,
    questions > 0 && `${counted(questions, "question")} to moderators`,
    ...told.flatMap(({ destination, sent, queued }) => [
      sent > 0 && `${counted(sent, "message")} at ${destination}${afterwards(destination)}`,
      queued > 0 && `${counted(queued, "message")} to ${destination}, not sent yet: shows nothing of them`,
    ]),
  ];
  return lines.filter((line) => line !== false);
}

/** Mails are with whoever got them, and so is what was posted to other systems. */
function afterwards(destination: string): string {
  if (destination.startsWith("slack:")) return ": edited to “Removed on request”";
  if (destination.startsWith("pagerduty:")) return ": resolved; what it said stays there, delete it there";
  return ": cannot be taken back, delete it there";
}

/** So many are named; the folder has the others. */
const NAMED = 5;

/** Copies hold what they held, and nobody but the operator knows what they are still needed for. */
export function copiesInWords(copies: readonly string[]): readonly string[] {
  if (copies.length === 0)
    return ["no older copies lie beside the store; those you keep elsewhere hold what they held"];
  const more = copies.length - NAMED;
  return [
    `${counted(copies.length, "older copy").replace(/copys$/u, "copies")} beside the store may still hold it, as do those you keep elsewhere:`,
    ...copies.slice(0, NAMED).map((path) => `  ${path}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
    "make a new one (ssla backup) and delete them; whoever puts one back has to erase again",
  ];
}
