import { z } from "zod";
import type { ChannelKinds } from "../../channels/define-channel.ts";
import { strictMap } from "../schema/strict-map.ts";
import { emailField, nameField, textField } from "../schema/text-fields.ts";
import { addressField } from "./address-field.ts";
import { brandSchema, type BrandConfig } from "./brand-schema.ts";
import { channelSchema, type ChannelConfig } from "./channel-schema.ts";
import type { CredentialField } from "./credential-field.ts";
import type { Secret } from "./secret.ts";

/** `ssla.yaml` as read, with its defaults. */
export interface SslaFile {
  readonly brands: Readonly<Record<string, BrandConfig>>;
  readonly channels: Readonly<Record<string, ChannelConfig>>;
  readonly email?: { readonly smtp: Secret; readonly from: string } | undefined;
  /** Absent where it does not stand in the file. */
  readonly http?: { readonly host: string; readonly port: number } | undefined;
  /** A service that calls people when it hears nothing from the monitor. */
  readonly heartbeat?: { readonly url: Secret } | undefined;
  readonly store: { readonly sqlite: string; readonly key?: Secret | undefined };
  readonly retention: { readonly text_days: number; readonly events_months: number };
}

/** Where the monitor listens when a channel has a webhook and the file does not say. */
export const DEFAULT_HTTP: { readonly host: string; readonly port: number } = {
  host: "127.0.0.1",
  port: 8080,
};

/**
 * The schema of `ssla.yaml`, with channels of these kinds; `credential` reads what stands where a credential does,
 * `sending` where it is one of those that only sending takes.
 */
export function sslaSchema(
  kinds: ChannelKinds,
  credential: CredentialField,
  sending: CredentialField = credential,
): z.ZodType<SslaFile> {
  return strictMap({
    brands: z.record(nameField, brandSchema(sending)),
    channels: z.record(nameField, channelSchema(kinds, credential)),
    email: strictMap({ smtp: sending, from: emailField }).optional(),
    http: strictMap({
      host: textField.default(DEFAULT_HTTP.host),
      port: z.int().min(1).max(65_535).default(DEFAULT_HTTP.port),
    }).optional(),
    heartbeat: strictMap({ url: addressField(sending) }).optional(),
    store: strictMap({ sqlite: textField.default("data/ssla.db"), key: credential.optional() }).prefault({}),
    retention: strictMap({
      text_days: z.int().min(1).max(3650).default(30),
      events_months: z.int().min(1).max(120).default(25),
    }).prefault({}),
  });
}
