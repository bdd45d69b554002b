import type { BeatOutcome, Heartbeat } from "../ports/heartbeat.ts";

/** Where beats go, and how. */
export interface HeartbeatOptions {
  /** Its `/fail` hears what is wrong, as with healthchecks and what speaks like it. A secret. */
  readonly url: string;
  readonly fetch?: typeof fetch;
  /** By the real clock. */
  readonly limitMs?: number;
}

/** A service that answers at all does so within this. */
const LIMIT_MS = 10_000;

/** What is said of what is wrong, in bytes at most: services keep ten kilobytes of it. */
const MOST = 10_000;

/** Beats over HTTP: one attempt each, no redirect followed, nothing of the answer read. */
export function httpHeartbeat({
  url,
  fetch = globalThis.fetch,
  limitMs = LIMIT_MS,
}: HeartbeatOptions): Heartbeat {
  const send = async (to: URL, init: RequestInit): Promise<BeatOutcome> => {
    try {
      // A redirect could lead the address, and with it the right to beat, to anybody.
      const signal = AbortSignal.timeout(limitMs);
      const response = await fetch(to, { ...init, redirect: "manual", signal });
      await response.body?.cancel();
      return response.ok ? { kind: "heard" } : { kind: "not heard", reason: `status ${response.status}` };
    } catch (error) {
      return { kind: "not heard", reason: codeOf(error) };
    }
  };
  return {
    well: () => send(new URL(url), { method: "GET" }),
    unwell: (reasons) => {
      const to = new URL(url);
      to.pathname = `${to.pathname.replace(/\/$/, "")}/fail`;
      const headers = { "content-type": "text/plain; charset=utf-8" };
      return send(to, { method: "POST", headers, body: upTo(MOST, reasons.join("\n")) });
    },
  };
}

/** Of `text` as much as takes no more than so many bytes; no character is cut in two. */
const upTo = (bytes: number, text: string): string =>
  text.slice(0, new TextEncoder().encodeInto(text, new Uint8Array(bytes)).read);

/** The code of an error or its cause. Messages of `fetch` may hold the address. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "no answer";
  if (error.name === "TimeoutError") return "no answer in time";
  const { cause } = error;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
  return typeof code === "string" && /^[A-Z0-9_]{1,60}$/.test(code) ? code : "no answer";
}
