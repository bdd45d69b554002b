import { createHmac, timingSafeEqual } from "node:crypto";

/** The value of a button with the proof that it is ours: bound to what the button does and to all that its value says. */
export type Sign = (actionId: string, value: string) => string;

/** What the value of a button turns out to be. */
export type SignedValue =
  | { readonly kind: "ours"; readonly value: string }
  /** As messages had them before buttons were signed. */
  | { readonly kind: "unsigned"; readonly value: string }
  /** Edited, moved to another case or button, or signed under another key. */
  | { readonly kind: "forged"; readonly value: string };

/** Signs buttons, and tells ours from others. */
export interface Signer {
  readonly sign: Sign;
  readonly read: (actionId: string, value: string) => SignedValue;
}

/** 128 bits, in the letters of a URL. */
const LENGTH = 22;
const SIGNED = /^(.*) ~([\w-]{22})$/su;

/** A signer whose key is derived from `secret`: whoever does not know that makes no button of ours. */
export function signer(secret: string): Signer {
  const key = createHmac("sha256", secret).update("ssla buttons 1").digest();
  const proofOf = (actionId: string, value: string): string =>
    createHmac("sha256", key).update(`${actionId}\n${value}`).digest("base64url").slice(0, LENGTH);
  return {
    sign: (actionId, value) => `${value} ~${proofOf(actionId, value)}`,
    read: (actionId, given) => {
      const [, value, proof] = SIGNED.exec(given) ?? [];
      if (value === undefined || proof === undefined) return { kind: "unsigned", value: given };
      return { kind: isSame(proof, proofOf(actionId, value)) ? "ours" : "forged", value };
    },
  };
}

/** Takes as long wherever they differ. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
