// npm run vectors -- FILE: judges the engine by business-time vectors; exits 1 on a difference, 65 on an unreadable line.
import { readFileSync } from "node:fs";
import { differenceOn, vector, type Difference } from "../tests/support/vectors.ts";

const file = process.argv[2];
if (file === undefined) {
  console.error("usage: npm run vectors -- FILE");
  process.exit(64);
}

const differences: Difference[] = [];
let count = 0;
let unreadable = 0;
for (const [index, line] of readFileSync(file, "utf8").split("\n").entries()) {
  if (line.trim() === "") continue;
  count += 1;
  try {
    const difference = differenceOn(vector.parse(JSON.parse(line)));
    if (difference !== undefined) differences.push(difference);
  } catch (error) {
    unreadable += 1;
    console.error(`${file}:${index + 1}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
for (const { id, expected, got } of differences) console.log(`${id}: expected ${expected}, got ${got}`);
console.log(`${count - differences.length - unreadable} of ${count} exact`);
process.exitCode = unreadable > 0 ? 65 : differences.length > 0 ? 1 : 0;
