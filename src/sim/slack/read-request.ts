import type { IncomingMessage } from "node:http";
import { z } from "zod";

/** What a program sent. */
export interface SlackRequest {
  readonly path: string;
  /** The arguments, from a form or from JSON, without the token. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly token: string | undefined;
  /** The id of its way here. */
  readonly wire: string | undefined;
}

const fields = z.record(z.string(), z.unknown());

/** Reads a request whole; undefined when it broke off, or can not be read. */
export async function readRequest(
  request: IncomingMessage,
  wireHeader: string,
): Promise<SlackRequest | undefined> {
  const wire = request.headers[wireHeader];
  try {
    const { token, ...args } = parsed(await bodyOf(request), request.headers["content-type"] ?? "");
    const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
    return {
      path: (request.url ?? "/").split("?")[0] ?? "/",
      args,
      token: bearer ?? (typeof token === "string" ? token : undefined),
      wire: typeof wire === "string" ? wire : undefined,
    };
  } catch {
    return undefined;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString("utf8");
}

function parsed(body: string, type: string): Record<string, unknown> {
  if (body === "") return {};
  if (type.startsWith("application/json")) return fields.parse(JSON.parse(body));
  return Object.fromEntries(new URLSearchParams(body));
}
