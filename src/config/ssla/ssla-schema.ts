import { z } from "zod";
import type { ChannelKinds } from "../../channels/define-channel.ts";
import { strictMap } from "../schema/strict-map.ts";
import { emailField, nameField, textField } from "../schema/text-fields.ts";
import { brandSchema, type BrandConfig } from "./brand-schema.ts";
import { channelSchema, type ChannelConfig } from "./channel-schema.ts";
import type { CredentialField } from "./credential-field.ts";
import type { Secret } from "./secret.ts";

/** `ssla.yaml` as read, with its defaults. */
export interface SslaFile {
  readonly brands: Readonly<Record<string, BrandConfig>>;
  readonly channels: Readonly<Record<string, ChannelConfig>>;
  readonly email?: { readonly smtp: Secret; readonly from: string } | undefined;
  readonly http: { readonly host: string; readonly port: number };
  readonly store: { readonly sqlite: string; readonly key?: Secret | undefined };
  readonly retention: { readonly text_days: number; readonly events_months: number };
}

/** The schema of `ssla.yaml`, with channels of these kinds; `credential` reads what stands where a credential does. */
export function sslaSchema(kinds: ChannelKinds, credential: CredentialField): z.ZodType<SslaFile> {
  return strictMap({
    brands: z.record(nameField, brandSchema(credential)),
    channels: z.record(nameField, channelSchema(kinds, credential)),
    email: strictMap({ smtp: credential, from: emailField }).optional(),
    http: strictMap({
      host: textField.default("127.0.0.1"),
      port: z.int().min(1).max(65_535).default(8080),
    }).prefault({}),
    store: strictMap({ sqlite: textField.default("data/ssla.db"), key: credential.optional() }).prefault({}),
    retention: strictMap({
      text_days: z.int().min(1).max(3650).default(30),
      events_months: z.int().min(1).max(120).default(25),
    }).prefault({}),
  });
}
