// Settles the figures of the store at the path it is given, and kills itself at the nth row that this writes or between two
// commits, whichever the nth is; without an n it settles all of them. `settling-child.ts PATH NOW surge|none [N]`.
import { instant } from "../../src/core/time/instant.ts";
import { openForWriting, storeOn } from "../../src/store/sqlite/open-store.ts";
import { judgingUnder, termsToldOf } from "./settling-terms.ts";

/** Few, so that there are many commits to die between. */
const AT_ONCE = 7;

const [path = "", now, overlay, dies] = process.argv.slice(2);
let left = Number(dies); // NaN never comes to 0
const step = (): number => {
  left -= 1;
  if (left === 0) process.kill(process.pid, "SIGKILL");
  return left;
};

const handle = openForWriting(path);
handle.function("step", () => step());
handle.exec(`
  create temp trigger written after insert on main.deadline_records begin select step(); end;
  create temp trigger taken_back after delete on main.deadline_records begin select step(); end;
  create temp trigger marked after update of figures_at on main.cases begin select step(); end;
`);
const store = await storeOn(handle, { key: undefined, unlock: () => undefined });
const judging = judgingUnder(termsToldOf(overlay === "surge" ? "surge" : "none"));
while ((await store.figures.settle(instant(Number(now)), AT_ONCE, judging)) > 0) step();
await store.close();
