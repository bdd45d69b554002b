import type { DiscordFault } from "./discord-faults.ts";
import type { DiscordReply } from "./rest-api.ts";

/** Asked too often. */
export const tooMany = (seconds: number, global = false): DiscordReply => ({
  status: 429,
  body: { message: "You are being rate limited.", retry_after: seconds, global },
});

/** What the fault has Discord answer instead; undefined when it answers as it would. */
export function refusalBy(fault: DiscordFault | undefined): DiscordReply | undefined {
  switch (fault?.kind) {
    case "rate limited":
      return tooMany(fault.seconds, fault.scope === "global");
    case "walled off":
      return { status: 429, body: "error code: 1015" };
    case "failing":
      return { status: fault.status, body: { message: `${fault.status}`, code: 0 } };
    default:
      return undefined;
  }
}

/** The headers that the fault adds. */
export function headersBy(fault: DiscordFault | undefined): Readonly<Record<string, string>> {
  if (fault?.kind !== "rate limited") return {};
  return {
    "retry-after": String(fault.seconds),
    "x-ratelimit-scope": fault.scope,
    "x-ratelimit-remaining": "0",
    ...(fault.scope === "global" && { "x-ratelimit-global": "true" }),
  };
}

/** The body as the fault tells it. */
export function altered(body: unknown, fault: DiscordFault | undefined): unknown {
  if (!Array.isArray(body)) return body;
  const items: readonly unknown[] = body;
  if (fault?.kind === "doubled") return items.flatMap((item) => [item, item]);
  if (fault?.kind !== "reordered") return items;
  const middle = Math.floor(items.length / 2);
  return [...items.slice(middle), ...items.slice(0, middle)];
}
