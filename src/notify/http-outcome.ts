import type { PostOutcome } from "../ports/notifier.ts";
import type { JsonAnswer } from "./post-json.ts";

/** The message itself was refused. */
const SHAPE: ReadonlySet<number> = new Set([400, 413, 415, 422]);

/** Not now: too early, too many, or the same is still being taken. */
const LATER: ReadonlySet<number> = new Set([408, 409, 423, 425, 429]);

/** The class of a post over HTTP; `sent` when it was accepted. A 5xx may come after the work was done. */
export function httpOutcome(answer: JsonAnswer, sent: Extract<PostOutcome, { kind: "sent" }>): PostOutcome {
  switch (answer.kind) {
    case "not sent":
      return { kind: "not accepted", reason: answer.reason, retryAfterMs: undefined };
    case "forbidden":
      return { kind: "blocked", reason: answer.reason };
    case "unknown":
      return { kind: "ambiguous", reason: answer.reason };
    case "answered": {
      const { status, retryAfterMs } = answer;
      const reason = `HTTP ${status}`;
      if (status >= 200 && status < 300) return sent;
      if (LATER.has(status)) return { kind: "not accepted", reason, retryAfterMs };
      if (SHAPE.has(status)) return { kind: "refused shape", reason };
      // Redirects are not followed: whoever moved is to be told the new address by a person.
      if (status >= 300 && status < 500) return { kind: "blocked", reason };
      return { kind: "ambiguous", reason };
    }
  }
}
