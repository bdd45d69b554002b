import { CODES, type DiscordAnswer } from "../../platforms/discord/discord-answer.ts";
import type { ReadFailure } from "../read-failure.ts";

/** What Discord said that keeps us from seeing a place, a server or the words. */
type Refusal = Extract<ReadFailure, { readonly kind: "refused" }>;

/** The answer is not for us, or not known. */
export type Refused = Extract<DiscordAnswer, { readonly kind: "refused" }>;

/** Discord answered, and nobody knows what. */
export const STRANGE: ReadFailure = {
  kind: "unreachable",
  reason: "Discord answered in a form that we do not know",
};

/** Without the intent Discord sends messages without their words. */
export const NO_CONTENT: Refusal = {
  kind: "refused",
  reason: "Discord hides the words of messages from the bot: its Message Content Intent is off",
  mend: "switch on Message Content Intent in the developer portal (your application, Bot, Privileged Gateway Intents)",
};

/** The bot is not in the server. */
export const noGuild = (guild: string, { status, code }: Refused): Refusal => ({
  kind: "refused",
  reason: `Discord does not show the bot the server ${guild} (${status}, ${code})`,
  mend: "invite the bot to the server, or correct `guild`: it is the server's id (Developer Mode, Copy Server ID)",
});

/** A help channel that the bot may not read. The server is read all the same. */
export function barredFrom(place: string, name: string | undefined, { code }: Refused): ReadFailure {
  const channel = name === undefined ? place : `#${name} (${place})`;
  return {
    kind: "barred",
    reason: `the bot may not read the help channel ${channel} (${code})`,
    mend:
      code === CODES.missingPermissions
        ? `give the bot's role Read Message History in ${channel}`
        : `give the bot's role View Channel and Read Message History in ${channel}`,
  };
}

/** Help channels of the configuration that the server does not have. */
export const missing = (places: readonly string[]): ReadFailure => ({
  kind: "barred",
  reason: `the server shows the bot no help channel ${places.join(", ")}`,
  mend: "give the bot's role View Channel there, or correct `channels`: ids of text, announcement or forum channels",
});

/** Whether the answer says that the bot may not see the place, or that there is none. */
export const isBarred = (answer: { readonly kind: string }): answer is Refused =>
  answer.kind === "refused" && "status" in answer && (answer.status === 403 || answer.status === 404);
