import { z } from "zod";
import type { AnyChannelKind, ChannelKinds, Connection } from "../../channels/define-channel.ts";
import { isNonEmpty } from "../../core/non-empty.ts";
import { actionsSchema, type ActionsConfig } from "./actions-schema.ts";
import { strictMap } from "../schema/strict-map.ts";
import { textField } from "../schema/text-fields.ts";
import { connectFields } from "./connect-fields.ts";
import type { CredentialField } from "./credential-field.ts";
import { publishSchema, type PublishConfig } from "./publish-schema.ts";
import { ALL_RESPONDERS, respondersSchema, type RespondersConfig } from "./responders-schema.ts";

/** An account or place on a platform that is watched. */
export interface ChannelConfig {
  readonly brand: string;
  readonly kind: string;
  /** The route of the brand that alerts go to. */
  readonly alerts: string;
  /** Who may press buttons about it; absent: whoever may for its brand. */
  readonly actions?: ActionsConfig | undefined;
  readonly responders: RespondersConfig;
  /** Beginnings of the texts that the platform answers by itself: no human answer. */
  readonly auto_replies: readonly string[];
  /** Absent: nothing of it is ever published. */
  readonly publish?: PublishConfig | undefined;
  readonly connect: Connection;
}

const common = {
  brand: textField,
  alerts: textField,
  actions: actionsSchema.optional(),
  auto_replies: z.array(textField).default([]),
};

/** The schema of what all kinds have in common, for a channel whose kind is not known. */
export const commonChannelSchema: z.ZodType = strictMap({
  ...common,
  kind: z.unknown(),
  responders: respondersSchema(ALL_RESPONDERS),
  publish: z.unknown().optional(),
  connect: z.unknown(),
});

/** The schema of one channel: common keys, and the others as its kind wants them. Throws RangeError when there are no kinds. */
export function channelSchema(kinds: ChannelKinds, credential: CredentialField): z.ZodType<ChannelConfig> {
  const fields = connectFields(credential);
  const schemaOf = (kind: string, { responders, connect }: AnyChannelKind) =>
    strictMap({
      ...common,
      kind: z.literal(kind),
      responders: respondersSchema(responders),
      publish: publishSchema(kind).optional(),
      connect: connect(fields),
    });
  const schemas = [...kinds].map(([kind, each]) => schemaOf(kind, each));
  if (!isNonEmpty(schemas)) throw new RangeError("there are no kinds of channels");
  return z.discriminatedUnion("kind", schemas);
}
