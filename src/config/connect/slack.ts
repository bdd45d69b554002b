import { z } from "zod";
import { strictMap } from "../schema/strict-map.ts";
import { textField } from "../schema/text-fields.ts";
import type { CredentialField } from "../ssla/credential-field.ts";
import type { Secret } from "../ssla/secret.ts";

/** Which channels of a Slack workspace are watched; it may be another than the one that alerts go to. */
export interface SlackConnect {
  readonly team: string;
  readonly channels: readonly string[];
  readonly bot_token: Secret;
  readonly app_token: Secret;
}

export function slackConnect(credential: CredentialField): z.ZodType<SlackConnect> {
  return strictMap({
    team: textField,
    channels: z.array(textField).min(1),
    bot_token: credential,
    app_token: credential,
  });
}
