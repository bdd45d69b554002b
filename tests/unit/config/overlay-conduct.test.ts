import { afterAll, expect, test } from "vitest";
import { loadTerms } from "../../../src/config/terms/load-terms.ts";
import { formatProblem } from "../../../src/ports/errors.ts";
import { folderWith, removeFolders, VALID } from "../../support/config-files.ts";

const DEFAULTS = VALID["config/terms/defaults.yaml"] ?? "";
const MODERATED = VALID["config/terms/x-acme/2026-11-01.yaml"] ?? "";
const WITHOUT = MODERATED.replace(/conduct:\n( .*\n)+/, "");
const FLAGGED = MODERATED.replace("action: moderate", "action: flag");
const CONDUCT = MODERATED.slice(MODERATED.indexOf("conduct:"), MODERATED.indexOf("remedy:"));
const SURGE = `# for storms\n${WITHOUT}`;

afterAll(removeFolders);

/** What is warned of in the folder `terms/`. */
async function warningsIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const all = { "defaults.yaml": DEFAULTS, ...files };
  const cwd = folderWith(
    Object.fromEntries(Object.entries(all).map(([path, text]) => [`terms/${path}`, text])),
  );
  return (await loadTerms("terms", { cwd })).warnings.map(formatProblem);
}

test("an overlay without conduct is warned of by file and line where the terms that it covers call for moderators", async () => {
  const files = {
    "overlays/surge.yaml": SURGE,
    "x/2026-11-01.yaml": MODERATED,
    "y/2026-11-01.yaml": FLAGGED,
  };
  const [warning, ...others] = await warningsIn(files);
  expect(others).toEqual([]);
  expect(warning).toMatch(/^terms\/overlays\/surge\.yaml:2:1/);
  expect(warning).toContain("nothing calls for moderators, as it does by terms/x/2026-11-01.yaml");
  expect(warning).toContain("copy its `conduct` here, or move it to defaults.yaml");
});

test.each([
  ["says itself what is not tolerated", { "overlays/surge.yaml": MODERATED }],
  [
    "says itself that all is tolerated",
    { "overlays/surge.yaml": `${SURGE}conduct: { not_tolerated: [] }\n` },
  ],
  ["inherits its conduct from the defaults", { "defaults.yaml": `${DEFAULTS}${CONDUCT}` }],
  ["covers terms that only flag", { "x/2026-11-01.yaml": FLAGGED }],
  ["covers terms that called for moderators once", { "x/2026-11-02.yaml": FLAGGED }],
])("nothing is warned of where an overlay %s", async (_, change) => {
  const usual = { "overlays/surge.yaml": SURGE, "x/2026-11-01.yaml": MODERATED };
  expect(await warningsIn({ ...usual, ...change })).toEqual([]);
});
