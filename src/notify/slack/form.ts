import type { types } from "@slack/bolt";
import { z } from "zod";
import { caseId, type CaseId } from "../../core/ids.ts";
import type { Press } from "../../ports/notifier.ts";
import { isPlaceId } from "../../platforms/slack/slack-ids.ts";
import type { Signer } from "./sign.ts";

/** What a form remembers until it is handed in. */
export interface FormMemory {
  readonly caseId: CaseId;
  /** Where it was asked for, and is answered. */
  readonly channel: string | undefined;
}

const remembered = z.object({ c: z.string().regex(/^[0-9a-f]{32}$/), p: z.string().optional() });

/** What goes into the form of that name; signed, as the values of buttons are. */
export function formMemory({ sign }: Pick<Signer, "sign">, form: string, memory: FormMemory): string {
  return sign(form, JSON.stringify({ c: memory.caseId, p: memory.channel }));
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
  const { c, p } = data;
  return { caseId: caseId(c), channel: p !== undefined && isPlaceId(p) ? p : undefined };
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
  /** What was filled in makes no sense; `text` says what would. */
  | { readonly kind: "wrong"; readonly field: string; readonly text: string }
  /** It asked for nothing. */
  | { readonly kind: "nothing" }
  | { readonly kind: "unreadable" };
