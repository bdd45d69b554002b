import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";

/** What became of one request to Discord. */
export type DiscordAnswer =
  | { readonly kind: "answered"; readonly body: unknown }
  /** Nothing is to be asked for so many milliseconds; 0 when Discord did not say for how long. */
  | { readonly kind: "limited"; readonly reason: string; readonly forMs: number }
  /** Discord is down, out of reach, or said something that makes no sense: it is worth trying again. */
  | { readonly kind: "unreachable"; readonly reason: string }
  /** Discord wants nothing to do with us, or not with this request. `code` is Discord's own, 0 when it gave none. */
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly code: number;
      readonly reason: string;
      readonly mend: string;
    }
  /** We stopped waiting ourselves. */
  | { readonly kind: "stopped" };

/** Discord's own codes of errors. */
export const CODES = {
  unknownChannel: 10_003,
  unknownGuild: 10_004,
  unknownMember: 10_007,
  unknownMessage: 10_008,
  unknownWelcomeScreen: 10_069,
  missingAccess: 50_001,
  missingPermissions: 50_013,
  invalidForm: 50_035,
  twoFactorNeeded: 60_003,
} as const;

/** What a person does about a token that is no good. */
export const TOKEN_MEND =
  "make a new token in the developer portal (your application, Bot, Reset Token), put it where `token` points, and restart";

/**
 * What an error of the SDK means. The error itself goes no further: it holds the request. Texts of Discord are not repeated
 * in reasons, only its numbers.
 */
export function classifyError(error: unknown): DiscordAnswer {
  if (error instanceof RateLimitError) {
    return { kind: "limited", reason: "Discord asks us to wait (429)", forMs: error.retryAfter };
  }
  if (error instanceof DiscordAPIError) {
    return refusal(error.status, typeof error.code === "number" ? error.code : 0);
  }
  if (error instanceof HTTPError) {
    return { kind: "unreachable", reason: `Discord has trouble of its own (${error.status})` };
  }
  if (error instanceof SyntaxError) {
    return {
      kind: "unreachable",
      reason: "Discord answered with something else than JSON, or with a part of it",
    };
  }
  return { kind: "unreachable", reason: `Discord did not answer: ${codeOf(error)}` };
}

function refusal(status: number, code: number): DiscordAnswer {
  const numbers = code === 0 ? `${status}` : `${status}, ${code}`;
  if (status === 408) return { kind: "unreachable", reason: `Discord did not wait for us (${numbers})` };
  if (status === 401) {
    const reason = `Discord refuses the bot's token (${numbers})`;
    return { kind: "refused", status, code, reason, mend: TOKEN_MEND };
  }
  const reason = `Discord refuses the request (${numbers})`;
  const mend = "look at https://discordstatus.com, and whether the bot is still a member of the server";
  return { kind: "refused", status, code, reason, mend };
}

/** The system's code of an error (`ECONNRESET`), or its class; never its message. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  if ("code" in error && typeof error.code === "string") return error.code;
  return error.cause instanceof Error ? codeOf(error.cause) : error.name;
}
