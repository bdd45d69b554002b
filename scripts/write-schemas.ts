// npm run schema: writes the JSON Schemas that editors check config/ by, of what is published as ssla.json, of exports and of reports.
import { mkdirSync, writeFileSync } from "node:fs";
import { channelKinds } from "../src/cli/channel-kinds.ts";
import { jsonSchemas } from "../src/config/json-schemas.ts";
import { reportJsonSchema } from "../src/documents/report/report-schema.ts";
import { exportJsonSchema } from "../src/documents/tables/export-schema.ts";
import { PUBLIC_SCHEMA_FILE, publicSchema } from "../src/documents/blurbs/public-document.ts";

mkdirSync("config/schema", { recursive: true });
for (const [name, text] of Object.entries(jsonSchemas(channelKinds())))
  writeFileSync(`config/schema/${name}`, text);

mkdirSync("schema", { recursive: true });
writeFileSync(PUBLIC_SCHEMA_FILE, publicSchema());
writeFileSync("docs/exports.schema.json", exportJsonSchema());
writeFileSync("docs/report.schema.json", reportJsonSchema());
