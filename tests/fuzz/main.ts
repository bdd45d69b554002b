// npm run fuzz -- [texts] [seed]: random texts through the Slack encoder; none may become a mention, a link or a format.
import { assertHarmless } from "./hostile-text.ts";

const [, , texts = "1000000", seed = "1"] = process.argv;
const [runs, from] = [Number(texts), Number(seed)];
if (!Number.isSafeInteger(runs) || !Number.isSafeInteger(from) || runs < 1) {
  console.error("npm run fuzz -- [how many texts] [seed]");
  process.exit(2);
}
const PART = 50_000;
for (let done = 0; done < runs; done += PART) {
  assertHarmless(Math.min(PART, runs - done), from + done);
  console.log(`${Math.min(runs, done + PART)} of ${runs} texts harmless`);
}
