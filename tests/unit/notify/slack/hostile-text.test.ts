import { test } from "vitest";
import { assertHarmless } from "../../../fuzz/hostile-text.ts";

test("no random text becomes a mention, a link or a format; npm run fuzz tries a million", () => {
  assertHarmless(5000);
});
