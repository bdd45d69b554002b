// npm run bench: every figure of docs/benchmarks.md in one run. Replay comes first: what ran before in one process slows
// down what comes after.
import { asMarkdown } from "./bench-table.ts";
import { benchBusinessTime } from "./business-time.ts";
import { benchFold } from "./fold.ts";
import { benchReplay } from "./replay.ts";

console.log(`Node ${process.version}\n\n## Replay\n`);
console.log((await benchReplay()).join("\n"));
console.log("\n## Cases\n");
console.log(benchFold().join("\n"));
console.log();
console.log(asMarkdown(benchBusinessTime()));
