// npm run schema: writes the JSON Schemas that editors check config/ by.
import { mkdirSync, writeFileSync } from "node:fs";
import { channelKinds } from "../src/cli/channel-kinds.ts";
import { jsonSchemas } from "../src/config/json-schemas.ts";

mkdirSync("config/schema", { recursive: true });
for (const [name, text] of Object.entries(jsonSchemas(channelKinds())))
  writeFileSync(`config/schema/${name}`, text);
