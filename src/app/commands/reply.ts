import type { Instant } from "../../core/time/instant.ts";
import type { Reply, ReplyLine, ReplyPart } from "../../ports/command.ts";

/** An answer of one line. */
export const say = (...parts: ReplyLine): Reply => ({ lines: [parts] });

export const bold = (text: string): ReplyPart => ({ kind: "bold", text });
export const at = (instant: Instant): ReplyPart => ({ kind: "instant", at: instant });
export const link = (text: string, url: string): ReplyPart => ({ kind: "link", text, url });
export const copy = (text: string): ReplyPart => ({ kind: "copy", text });

/** Those pieces of a line with a middle dot between them. */
export function dotted(...parts: readonly ReplyLine[]): ReplyLine {
  return parts.flatMap((part, i) => (i === 0 ? part : [" · ", ...part]));
}
