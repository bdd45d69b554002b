import { z } from "zod";
import * as registry from "../connect/registry.ts";
import type { DiscordConnect } from "../connect/discord.ts";
import type { FacebookConnect } from "../connect/facebook.ts";
import type { SlackConnect } from "../connect/slack.ts";
import type { XConnect } from "../connect/x.ts";
import { strictMap } from "../schema/strict-map.ts";
import { textField } from "../schema/text-fields.ts";
import { addWrong } from "../schema/wrong.ts";
import type { CredentialField } from "./credential-field.ts";

/** An account or place on a platform that is watched. */
export type ChannelConfig = ChannelBase &
  (
    | { readonly kind: "x"; readonly connect: XConnect }
    | { readonly kind: "discord"; readonly connect: DiscordConnect }
    | { readonly kind: "slack"; readonly connect: SlackConnect }
    | { readonly kind: "facebook"; readonly connect: FacebookConnect }
  );

interface ChannelBase {
  readonly brand: string;
  /** The route of the brand that alerts go to. */
  readonly alerts: string;
  readonly responders: RespondersConfig;
  /** Beginnings of the texts that the platform answers by itself: no human answer. */
  readonly auto_replies: readonly string[];
}

/** Whose posts answer on a channel. */
interface RespondersConfig {
  readonly own_account: boolean;
  /** The brand's people, by their accounts on the platform. */
  readonly people: boolean;
  readonly roles: readonly string[];
  readonly user_groups: readonly string[];
  /** Tools through which people answer. */
  readonly bots: readonly string[];
}

const ids = z.array(textField).default([]);

const responders = strictMap({
  own_account: z.boolean().default(false),
  people: z.boolean().default(false),
  roles: ids,
  user_groups: ids,
  bots: ids,
}).superRefine((given, context) => {
  const lists = [given.roles, given.user_groups, given.bots];
  if (given.own_account || given.people || lists.some(({ length }) => length > 0)) return;
  const mend = "write `own_account: true`, `people: true`, or list roles, user_groups or bots";
  addWrong(context, { message: "nobody's post would count as an answer", mend });
});

const common = {
  brand: textField,
  alerts: textField,
  responders,
  auto_replies: z.array(textField).default([]),
};

/** The schema of what all kinds have in common, for a channel whose kind is not known. */
export const commonChannelSchema: z.ZodType = strictMap({
  ...common,
  kind: z.unknown(),
  connect: z.unknown(),
});

/** The schema of one channel: common keys, and `connect` as its kind wants it. */
export function channelSchema(credential: CredentialField): z.ZodType<ChannelConfig> {
  return z.discriminatedUnion("kind", [
    strictMap({ ...common, kind: z.literal("x"), connect: registry.x(credential) }),
    strictMap({ ...common, kind: z.literal("discord"), connect: registry.discord(credential) }),
    strictMap({ ...common, kind: z.literal("slack"), connect: registry.slack(credential) }),
    strictMap({ ...common, kind: z.literal("facebook"), connect: registry.facebook(credential) }),
  ]);
}

/** The kinds of channels that can be written. */
export const CHANNEL_KINDS = ["x", "discord", "slack", "facebook"] as const;
