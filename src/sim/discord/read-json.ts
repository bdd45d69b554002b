import type { IncomingMessage } from "node:http";

/** What a request brings along; undefined when it breaks off, or is no JSON. Never rejects. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
    return JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown;
  } catch {
    return undefined; // Discord refuses what it cannot read
  }
}
