import { z } from "zod";
import type { ChannelKinds } from "../channels/define-channel.ts";
import { credentialField } from "./ssla/credential-field.ts";
import { leaveUnresolved } from "./ssla/read-credential.ts";
import { sslaSchema } from "./ssla/ssla-schema.ts";
import { wordingSchema } from "./wording/wording-schema.ts";
import { termsSchema } from "./terms/terms-schema.ts";

/** The JSON Schemas that editors complete and check the operator's files by, by the name of their file; channels are of these kinds. */
export function jsonSchemas(kinds: ChannelKinds): Readonly<Record<string, string>> {
  const ssla = sslaSchema(kinds, credentialField(leaveUnresolved));
  return {
    "terms.schema.json": schemaText("Terms of engagement of ssla-monitor", termsSchema(undefined)),
    "wording.schema.json": schemaText("Wording of a brand of ssla-monitor", wordingSchema),
    "ssla.schema.json": schemaText("ssla.yaml of ssla-monitor", ssla),
  };
}

function schemaText(title: string, schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, { io: "input", target: "draft-7" });
  return `${JSON.stringify({ title, ...json }, null, 2)}\n`;
}
