import { z } from "zod";
import { strictMap } from "../schema/strict-map.ts";
import { textField } from "../schema/text-fields.ts";
import type { CredentialField } from "../ssla/credential-field.ts";
import type { Secret } from "../ssla/secret.ts";

/** Which channels of a Discord server are watched. */
export interface DiscordConnect {
  readonly guild: string;
  readonly channels: readonly string[];
  readonly token: Secret;
}

export function discordConnect(credential: CredentialField): z.ZodType<DiscordConnect> {
  return strictMap({ guild: textField, channels: z.array(textField).min(1), token: credential });
}
