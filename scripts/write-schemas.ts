// npm run schema: writes the JSON Schemas that editors check config/ by, and that of the rows that are exported.
import { mkdirSync, writeFileSync } from "node:fs";
import { channelKinds } from "../src/cli/channel-kinds.ts";
import { jsonSchemas } from "../src/config/json-schemas.ts";
import { exportJsonSchema } from "../src/documents/tables/export-schema.ts";

mkdirSync("config/schema", { recursive: true });
for (const [name, text] of Object.entries(jsonSchemas(channelKinds())))
  writeFileSync(`config/schema/${name}`, text);
writeFileSync("docs/exports.schema.json", exportJsonSchema());
