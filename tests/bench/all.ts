// npm run bench: every figure of docs/benchmarks.md in one run; `npm run bench -- ingest lateness` runs those alone.
// Replay comes first: what ran before in one process slows down what comes after.
import { loadavg } from "node:os";
import { asMarkdown } from "./bench-table.ts";
import { benchBusinessTime } from "./business-time.ts";
import { benchClassify } from "./classify.ts";
import { benchConductDelay } from "./conduct-delay.ts";
import { benchDueLoop } from "./due-loop.ts";
import { benchFigures } from "./figures.ts";
import { benchFlat } from "./flat.ts";
import { benchFold } from "./fold.ts";
import { benchIngest } from "./ingest.ts";
import { benchLateness } from "./lateness.ts";
import { benchPlan } from "./plan.ts";
import { benchReplay } from "./replay.ts";

const BENCHES: Readonly<Record<string, () => Promise<string>>> = {
  replay: async () => `## Replay\n\n${(await benchReplay()).join("\n")}`,
  fold: () => Promise.resolve(`## Cases\n\n${benchFold().join("\n")}`),
  "business-time": () => Promise.resolve(asMarkdown(benchBusinessTime())),
  classify: () => Promise.resolve(asMarkdown(benchClassify())),
  "conduct-delay": async () => asMarkdown(await benchConductDelay()),
  ingest: async () => asMarkdown(await benchIngest()),
  "due-loop": async () => asMarkdown(await benchDueLoop()),
  figures: async () => asMarkdown(await benchFigures()),
  plan: async () => asMarkdown(await benchPlan()),
  flat: async () => asMarkdown(await benchFlat()),
  lateness: async () => asMarkdown(await benchLateness()),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0)
  throw new Error(`no bench ${unknown.join(", ")}; there are ${Object.keys(BENCHES).join(", ")}`);
console.log(`Node ${process.version}\n`);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const before = loadavg()[0] ?? NaN;
  console.log(`${await bench()}\n\n(load before: ${before.toFixed(1)})\n`);
}
