import { createHmac, randomBytes } from "node:crypto";

/**
 * Names for accounts that lead nobody back to them who lacks `secret`: the same for the same account of a platform under the
 * same secret. Without one they hold for this one export.
 */
export function pseudonyms(secret: string | undefined): (platform: string, account: string) => string {
  // No other use of the same secret gives the same.
  const key = createHmac("sha256", secret ?? randomBytes(32))
    .update("ssla export: accounts")
    .digest();
  return (platform, account) =>
    createHmac("sha256", key)
      .update(JSON.stringify([platform, account]))
      .digest("hex")
      .slice(0, 24);
}
