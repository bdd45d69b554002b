import type { ServerResponse } from "node:http";

import type { Instant } from "../../core/time/instant.ts";
import type { XReply } from "./reply.ts";
import type { XFault } from "./x-faults.ts";

/** Sends an answer, as far as the fault lets it through. */
export function send(
  response: ServerResponse,
  { status, body, rate, access }: XReply,
  fault: XFault | undefined,
  now: Instant,
): void {
  if (fault?.kind === "reset") {
    response.socket?.resetAndDestroy();
    return;
  }
  const text = Buffer.from(spoiled(JSON.stringify(altered(body, fault)), fault));
  response.writeHead(status, {
    "content-type": `application/${"errors" in body || status === 200 ? "json" : "problem+json"}; charset=utf-8`,
    "content-length": text.length,
    date: new Date(now).toUTCString(),
    ...(access !== undefined && { "x-access-level": access }),
    ...(rate && {
      "x-rate-limit-limit": rate.limit,
      "x-rate-limit-remaining": rate.remaining,
      "x-rate-limit-reset": rate.reset,
    }),
  });
  if (fault?.kind === "cut") {
    response.write(text.subarray(0, text.length / 2), () => response.destroy());
    return;
  }
  response.end(text);
}

function spoiled(text: string, fault: XFault | undefined): string {
  if (fault?.kind === "saying") return fault.text;
  return fault?.kind === "malformed" ? `${text.slice(0, -1)},,}` : text;
}

function altered(body: object, fault: XFault | undefined): object {
  const data: unknown = "data" in body ? body.data : undefined;
  if (!Array.isArray(data)) return fault?.kind === "strange fields" ? { ...body, ...STRANGE } : body;
  const posts: readonly unknown[] = data;
  switch (fault?.kind) {
    case "doubled":
      return { ...body, data: posts.flatMap((post) => [post, post]) };
    case "strange fields":
      return { ...body, ...STRANGE, data: posts.map((post) => Object.assign({}, post, STRANGE)) };
    default:
      return body;
  }
}

/** What a newer X might add. */
const STRANGE = { grok_summary: { text: "…", scores: [1, null] }, reply_velocity: 0.5, translations: null };
