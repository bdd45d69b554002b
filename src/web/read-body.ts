/** What is read of a request. */
interface Sent {
  readonly headers: Headers;
  readonly body: ReadableStream<Uint8Array> | null;
}

/**
 * What the request sends; undefined when that is more than `most` bytes: then the rest is not read. What announces itself as
 * too large is not read at all.
 */
export async function readBody({ headers, body }: Sent, most: number): Promise<Uint8Array | undefined> {
  if (Number(headers.get("content-length") ?? 0) > most) return undefined;
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) return Buffer.concat(parts, size);
    size += part.value.length;
    if (size > most) {
      await reader?.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
}
