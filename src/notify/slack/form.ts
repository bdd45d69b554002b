import type { types } from "@slack/bolt";
import { z } from "zod";
import { caseId, type CaseId } from "../../core/ids.ts";
import type { Press, QuestionPress } from "../../ports/notifier.ts";
import { isPlaceId } from "../../platforms/slack/slack-ids.ts";
import type { Signer } from "./sign.ts";

/** What a form is about: a case, or an answer to a question. */
export type AskedAbout = { readonly caseId: CaseId } | { readonly question: string; readonly choice: string };

/** What a form remembers until it is handed in. */
export interface FormMemory<About extends AskedAbout = AskedAbout> {
  readonly about: About;
  /** Where it was asked for, and is answered. */
  readonly channel: string | undefined;
}

const id = z.string().regex(/^[0-9a-f]{32}$/);
const place = z.string().optional();
const remembered = z.union([
  z.object({ c: id, p: place }),
  z.object({ q: id, a: z.string().regex(/^[a-z0-9-]{1,40}$/), p: place }),
]);

/** What goes into the form of that name; signed, as the values of buttons are. */
export function formMemory(
  { sign }: Pick<Signer, "sign">,
  form: string,
  { about, channel: p }: FormMemory,
): string {
  const what = "caseId" in about ? { c: about.caseId } : { q: about.question, a: about.choice };
  return sign(form, JSON.stringify({ ...what, p }));
}

/** What came back with the form of that name. Undefined when it is not what went into one of ours. */
export function readMemory(
  { read }: Pick<Signer, "read">,
  form: string,
  metadata: string | undefined,
): FormMemory | undefined {
  const signed = read(form, metadata ?? "");
  if (signed.kind !== "ours") return undefined;
  const { data } = remembered.safeParse(JSON.parse(signed.value));
  if (data === undefined) return undefined;
  const { p } = data;
  const about = "c" in data ? { caseId: caseId(data.c) } : { question: data.q, choice: data.a };
  return { about, channel: p !== undefined && isPlaceId(p) ? p : undefined };
}

/** A text of a form, in which nothing has a meaning. */
export const label = (text: string): types.PlainTextElement => ({ type: "plain_text", text, emoji: false });

/** What came back with a form. */
export type Submitted =
  | {
      readonly kind: "press";
      readonly press: Press;
      /** Where it is answered. */
      readonly channel: string | undefined;
      /** Where in the form it is said that it came to nothing. */
      readonly field: string;
    }
  /** Likewise of a question. */
  | {
      readonly kind: "answer";
      readonly press: QuestionPress;
      readonly channel: string | undefined;
      readonly field: string;
    }
  /** What was filled in makes no sense; `text` says what would. */
  | { readonly kind: "wrong"; readonly field: string; readonly text: string }
  /** It asked for nothing. */
  | { readonly kind: "nothing" }
  | { readonly kind: "unreadable" };
