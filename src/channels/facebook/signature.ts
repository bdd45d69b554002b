import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** Whether `header`, `sha256=` and 64 digits, signs `body` with the app's secret. The older SHA-1 header is not read. */
export function isSigned(body: Uint8Array, header: string | undefined, appSecret: string): boolean {
  const [, digits] = /^sha256=([0-9a-f]{64})$/.exec(header ?? "") ?? [];
  if (digits === undefined) return false;
  const expected = createHmac("sha256", appSecret).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(digits, "hex"));
}

/** Whether both are the same; how long it takes tells nothing of how much of them is. */
export function isSame(given: string, expected: string): boolean {
  const hash = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}
