// npm run crash -- --kills N --seed S [--protocol real|mark-then-send|send-then-mark] [--scale X] [--late] [--confirms] [--at EVENT]
import { parseArgs } from "node:util";
import { z } from "zod";
import { crashLoop, FAST, type CrashOptions } from "./crash-loop.ts";
import { failuresOf, report } from "./report.ts";
import { PROTOCOLS } from "./settings.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    scale: { type: "string", default: String(FAST) },
    protocol: { type: "string", default: "real" },
    late: { type: "boolean", default: false },
    confirms: { type: "boolean", default: false },
    at: { type: "string", multiple: true },
  },
});
const read = z
  .object({
    kills: z.coerce.number().int().min(1),
    seed: z.coerce.number().int(),
    scale: z.coerce.number().min(1),
    protocol: z.enum(PROTOCOLS),
    late: z.boolean(),
    confirms: z.boolean(),
    at: z.array(z.string()).optional(),
  })
  .parse(values);
const { at, ...rest } = read;
const options: CrashOptions = {
  ...rest,
  ...(at && { only: at }),
  tell: (life, name, end) => {
    process.stderr.write(`${life}/${read.kills} ${name} ${end}\n`);
  },
};
const run = await crashLoop(options);
console.log(report(options, run).join("\n"));
process.exitCode = failuresOf(run).length === 0 ? 0 : 1;
