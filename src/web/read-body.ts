/** What is read of a request. */
interface Sent {
  readonly headers: Headers;
  readonly body: ReadableStream<Uint8Array> | null;
}

