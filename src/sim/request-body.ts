import type { IncomingMessage } from "node:http";

/** A form that a request brings along; empty when it breaks off. Never rejects. */
export async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams(await bodyOf(request));
}

/** The JSON that a request brings along; undefined when it breaks off, or brings something else. Never rejects. */
export async function jsonOf(request: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse((await bodyOf(request)) ?? "") as unknown;
  } catch {
    return undefined;
  }
}

/** Undefined when whoever sent it is gone before its end. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
    return Buffer.concat(chunks).toString("utf8");
  } catch {
    return undefined;
  }
}
