// A monitor that does nothing but hold the store at the path it is given: says "open" or why not, and ends with its stdin.
import { instant } from "../../src/core/time/instant.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-store.ts";

try {
  await openSqliteStore({ path: process.argv[2] ?? "", now: () => instant(Date.now()) });
  console.log("open");
} catch (error) {
  console.log(String(error));
}
process.stdin.resume();
process.stdin.on("end", () => process.exit());
