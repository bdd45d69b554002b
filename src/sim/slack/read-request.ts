import type { IncomingMessage } from "node:http";
import { z } from "zod";

/** What a program sent. */
export interface SlackRequest {
  readonly path: string;
  /** The arguments, from a form or from JSON, without the token. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly token: string | undefined;
  /** The file that was sent. */
  readonly file: Uint8Array | undefined;
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
    const body = await bodyOf(request);
    const type = request.headers["content-type"] ?? "";
    const { token, ...args } = parsed(body.toString("utf8"), type);
    const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
    return {
      path: (request.url ?? "/").split("?")[0] ?? "/",
      args,
      file: type.startsWith("multipart/form-data") ? fileIn(body, type) : undefined,
      token: bearer ?? (typeof token === "string" ? token : undefined),
      wire: typeof wire === "string" ? wire : undefined,
    };
  } catch {
    return undefined;
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** Of a form with one part what the part holds: its bytes stand between the empty line and the boundary that ends it. */
function fileIn(body: Buffer, type: string): Uint8Array | undefined {
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1];
  const from = body.indexOf("\r\n\r\n");
  const to = boundary === undefined ? -1 : body.lastIndexOf(`\r\n--${boundary}--`);
  return from === -1 || to < from ? undefined : Uint8Array.from(body.subarray(from + 4, to));
}

function parsed(body: string, type: string): Record<string, unknown> {
  if (body === "") return {};
  // A file.
  if (type.startsWith("multipart/form-data")) return {};
  if (type.startsWith("application/json")) return fields.parse(JSON.parse(body));
  return Object.fromEntries(new URLSearchParams(body));
}
