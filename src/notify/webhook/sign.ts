import { createHmac } from "node:crypto";
import type { Instant } from "../../core/time/instant.ts";

/** Leads a secret that is given in base64. */
const BASE64 = "whsec_";

/**
 * The headers by which a receiver knows that it was us, and when: those of standardwebhooks.com, whose libraries check
 * them. The id is the same whenever the same notice is sent again.
 */
export function signed(
  body: string,
  { id, at, secret }: { readonly id: string; readonly at: Instant; readonly secret: string },
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at / 1000));
  const key = secret.startsWith(BASE64) ? Buffer.from(secret.slice(BASE64.length), "base64") : secret;
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
}
