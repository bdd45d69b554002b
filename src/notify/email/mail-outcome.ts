import { z } from "zod";
import type { PostOutcome } from "../../ports/notifier.ts";

const failure = z.object({
  code: z.string().optional(),
  responseCode: z.number().optional(),
  command: z.string().optional(),
});

/** What the server said of the sender, a recipient or the mail itself, and is therefore certain. */
const SAID: ReadonlySet<string | undefined> = new Set(["EENVELOPE", "EMESSAGE"]);

/** Nobody can log in until a person mends it. */
const LOCKED: ReadonlySet<string | undefined> = new Set(["EAUTH", "ENOAUTH", "EOAUTH2", "ECONFIG"]);

/**
 * The class of a mail that was not acknowledged; `leaving`: some of it may have left. An error's own words repeat what the
 * server said, and so perhaps what was sent: only codes are told.
 */
export function mailFailure(error: unknown, leaving: boolean): PostOutcome {
  const { code, responseCode, command } = failure.safeParse(error).data ?? {};
  const reason = ["SMTP", code ?? "error", ...(responseCode === undefined ? [] : [responseCode])].join(" ");
  if (LOCKED.has(code)) {
    // A server that is busy says so with a code of 4xx, also to who logs in.
    const passes = responseCode !== undefined && responseCode < 500;
    return passes ? { kind: "not accepted", reason, retryAfterMs: undefined } : { kind: "blocked", reason };
  }
  if (!SAID.has(code)) {
    return leaving
      ? { kind: "ambiguous", reason }
      : { kind: "not accepted", reason, retryAfterMs: undefined };
  }
  if (responseCode !== undefined && responseCode < 500)
    return { kind: "not accepted", reason, retryAfterMs: undefined };
  return command === "DATA" ? { kind: "refused shape", reason } : { kind: "blocked", reason };
}
