import { z } from "zod";
import { credentialField } from "./ssla/credential-field.ts";
import { leaveUnresolved } from "./ssla/read-credential.ts";
import { sslaSchema } from "./ssla/ssla-schema.ts";
import { termsSchema } from "./terms/terms-schema.ts";

/** The JSON Schemas that editors complete and check the operator's files by, by the name of their file. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  return {
    "terms.schema.json": schemaText("Terms of engagement of ssla-monitor", termsSchema(undefined)),
    "ssla.schema.json": schemaText("ssla.yaml of ssla-monitor", sslaSchema(credentialField(leaveUnresolved))),
  };
}

function schemaText(title: string, schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, { io: "input", target: "draft-7" });
  return `${JSON.stringify({ title, ...json }, null, 2)}\n`;
}
