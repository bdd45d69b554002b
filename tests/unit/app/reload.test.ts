import { describe, expect, test } from "vitest";
import { freezeBegun, termsFreezer } from "../../../src/app/freeze-terms.ts";
import { reloader, rewritten, type ReloadDeps } from "../../../src/app/reload.ts";
import { termsBook } from "../../../src/app/terms-book.ts";
import { channelId } from "../../../src/core/ids.ts";
import { freeze, type FrozenVersion } from "../../../src/core/terms/frozen.ts";
import { termsHistory } from "../../../src/core/terms/terms-at.ts";
import type { Terms } from "../../../src/core/terms/terms.ts";
import { ConfigError, StoreError } from "../../../src/ports/errors.ts";
import type { LoadedHistories } from "../../../src/ports/terms-source.ts";
import { ACME, appRig, type AppRig } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { someTerms } from "../../support/terms.ts";

const FOLDER = channelId("x-acme");
const version = (from: string): Terms => someTerms({ version: from, from: `${from}T06:00:00Z` });
const OLD = version("2026-01-01");

function loadedOf(first: Terms, ...more: readonly Terms[]): LoadedHistories {
  const history = termsHistory([first, ...more]);
  return {
    histories: new Map([[FOLDER, history]]),
    historyOf: () => history,
    folderOf: () => FOLDER,
    overlays: new Map(),
    fileOf: (folder, name) => `config/terms/${folder}/${name}.yaml`,
  };
}

/** An archive in memory. */
function anArchive(...judged: readonly Terms[]) {
  const kept = new Map<string, FrozenVersion>();
  const archive = {
    all: () => [...kept.values()],
    keep: (frozen: FrozenVersion) => {
      kept.set(`${frozen.channel} ${frozen.version}`, frozen);
    },
  };
  for (const terms of judged) archive.keep(freeze(FOLDER, terms, 2026));
  return archive;
}

interface Reloading {
  readonly rig: AppRig;
  readonly look: () => Promise<void>;
  /** Two looks: what changed before the first is read at the second. */
  readonly pass: () => Promise<void>;
  /** The files change: what they are now, or how they cannot be used. */
  readonly change: (now: LoadedHistories | Error, fingerprint: string) => void;
  readonly inForce: () => LoadedHistories;
  readonly told: () => Promise<readonly string[]>;
}

async function reloading(archive = anArchive(OLD), over: Partial<ReloadDeps> = {}): Promise<Reloading> {
  const rig = await appRig();
  let files: LoadedHistories | Error = loadedOf(OLD);
  const book = await termsBook(rig.store, new Map(), new Map(), files);
  let fingerprint = "1";
  const freezeTerms = termsFreezer(archive);
  const { pass: look } = reloader(
    {
      source: {
        fingerprint: () => Promise.resolve(fingerprint),
        load: () => (files instanceof Error ? Promise.reject(files) : Promise.resolve(files)),
      },
      archive,
      ops: rig.ops,
      brands: [ACME],
      clock: rig.clock,
      log: rig.log,
      settle: (now) => {
        freezeBegun(archive, book.loaded(), freezeTerms, now);
      },
      book,
      propose: () => Promise.resolve(),
      ...over,
    },
    "1",
  );
  return {
    rig,
    look,
    pass: async () => {
      await look();
      await look();
    },
    change: (now, next) => {
      files = now;
      fingerprint = next;
    },
    inForce: book.files,
    told: async () =>
      (await rig.rows()).flatMap(({ subject }) =>
        subject.kind === "ops" ? [`${subject.notice.level}: ${subject.notice.title}`] : [],
      ),
  };
}

const BROKEN = new ConfigError([
  {
    file: "config/terms/x-acme/2026-01-01.yaml",
    line: 3,
    column: 5,
    message: "unknown key frist",
    mend: "write first",
  },
]);
const COMING = version("2026-12-01");

describe("changed files", () => {
  test("that are the same are not read", async () => {
    const { pass, inForce, told } = await reloading();
    const before = inForce();
    await pass();
    expect(inForce()).toBe(before);
    expect(await told()).toEqual([]);
  });

  test("that are good are in force at once, and told", async () => {
    const { pass, change, inForce, told } = await reloading();
    const fresh = loadedOf(OLD, COMING);
    change(fresh, "2");
    await pass();
    await pass();
    expect(inForce()).toBe(fresh);
    expect(await told()).toEqual(["note: New terms are in force"]);
  });

  test("that are bad leave the old ones in force, and are told once, with file and line", async () => {
    const { pass, change, inForce, told, rig } = await reloading();
    const before = inForce();
    change(BROKEN, "2");
    for (let i = 0; i < 3; i++) await pass();
    expect(inForce()).toBe(before);
    expect(await told()).toEqual(["trouble: The changed terms cannot be used: the old ones stay in force"]);
    const [row] = await rig.rows();
    expect(row?.subject).toMatchObject({
      notice: { lines: ["config/terms/x-acme/2026-01-01.yaml:3:5: unknown key frist; write first"] },
    });
  });

  test("that are still being written are not read", async () => {
    const { look, change, inForce, told } = await reloading();
    const before = inForce();
    change(BROKEN, "2");
    await look();
    const fresh = loadedOf(OLD, COMING);
    change(fresh, "3");
    await look();
    expect(inForce()).toBe(before);
    await look();
    expect(inForce()).toBe(fresh);
    expect(await told()).toEqual(["note: New terms are in force"]);
  });

  test("that are put back before they are read were never changed", async () => {
    const { look, change, inForce, told } = await reloading();
    const before = inForce();
    change(BROKEN, "2");
    await look();
    change(before, "1");
    for (let i = 0; i < 2; i++) await look();
    expect(inForce()).toBe(before);
    expect(await told()).toEqual([]);
  });

  test("that are bad in another way are told again, and once mended in force", async () => {
    const { pass, change, inForce, told } = await reloading();
    change(BROKEN, "2");
    await pass();
    change(BROKEN, "3");
    await pass();
    const fresh = loadedOf(OLD, COMING);
    change(fresh, "4");
    await pass();
    expect(inForce()).toBe(fresh);
    expect((await told()).map((text) => text.split(":")[0]).toSorted()).toEqual([
      "note",
      "trouble",
      "trouble",
    ]);
  });

  test("that could not be read for another reason are read again though they did not change", async () => {
    const { pass, change, inForce } = await reloading();
    change(new StoreError("the archive cannot be read"), "2");
    await expect(pass()).rejects.toThrow("the archive cannot be read");
    const fresh = loadedOf(OLD, COMING);
    change(fresh, "2");
    await pass();
    expect(inForce()).toBe(fresh);
  });

  test("with a version for the past are refused", async () => {
    const { pass, change, inForce, told } = await reloading();
    const before = inForce();
    change(loadedOf(OLD, version("2026-11-01")), "2");
    await pass();
    expect(inForce()).toBe(before);
    expect(await told()).toHaveLength(1);
  });

  test("are good though a version of theirs began without a message", async () => {
    const { pass, change, inForce, rig } = await reloading();
    change(loadedOf(OLD, version("2026-11-03")), "2");
    await pass();
    await rig.until("2026-11-03T06:00:01Z");
    const fresh = loadedOf(OLD, version("2026-11-03"), COMING);
    change(fresh, "3");
    await pass();
    expect(inForce()).toBe(fresh);
  });
});

describe("versions that rewrite the past", () => {
  const NOW = at("2026-11-02T15:00:00Z");
  const problems = (loaded: LoadedHistories, archive = anArchive(OLD)): readonly string[] =>
    rewritten(loaded, archive.all(), NOW).map(({ file }) => file);

  test("are those that nobody kept and that have begun", () => {
    expect(problems(loadedOf(OLD, version("2026-11-02")))).toEqual(["config/terms/x-acme/2026-11-02.yaml"]);
    expect(problems(loadedOf(OLD, COMING))).toEqual([]);
    const atNow = { ...COMING, from: NOW };
    expect(problems(loadedOf(OLD, atNow))).toHaveLength(1);
  });

  test("are none where nothing was judged yet", () => {
    expect(problems(loadedOf(OLD, version("2026-11-02")), anArchive())).toEqual([]);
    const elsewhere = anArchive();
    elsewhere.keep(freeze(channelId("other"), OLD, 2026));
    expect(problems(loadedOf(OLD), elsewhere)).toEqual([]);
  });

  test("are not those that had begun while the monitor ran, judged or not", () => {
    const loaded = loadedOf(version("2025-01-01"), OLD, version("2026-11-02"), COMING);
    const archive = anArchive(OLD);
    expect(problems(loaded, archive)).toHaveLength(2);
    freezeBegun(archive, loaded, termsFreezer(archive), NOW);
    expect(problems(loaded, archive)).toEqual([]);
    expect(
      archive
        .all()
        .map(({ version: name }) => name)
        .toSorted(),
    ).toEqual(["2025-01-01", "2026-01-01", "2026-11-02"]);
  });
});

describe("freezing", () => {
  test("is done once a year for each version, and again for the years that follow", () => {
    const kept: FrozenVersion[] = [];
    const freezeTerms = termsFreezer({ keep: (frozen) => void kept.push(frozen) });
    for (const when of ["2026-11-02T15:00:00Z", "2026-12-31T23:00:00Z", "2027-01-01T05:59:59Z"])
      freezeTerms(FOLDER, [OLD], at(when));
    expect(kept).toHaveLength(1);
    freezeTerms(FOLDER, [OLD], at("2027-01-01T06:00:00Z"));
    freezeTerms(channelId("other"), [OLD], at("2027-01-01T06:00:00Z"));
    expect(kept.map(({ channel, holidays }) => [channel, Object.keys(holidays).at(-1)])).toEqual([
      ["x-acme", "2028"],
      ["x-acme", "2029"],
      ["other", "2029"],
    ]);
  });

  test("that could not be kept is tried again", () => {
    let tries = 0;
    const freezeTerms = termsFreezer({
      keep: () => {
        tries += 1;
        if (tries === 1) throw new StoreError("disk full");
      },
    });
    expect(() => {
      freezeTerms(FOLDER, [OLD], at("2026-11-02T15:00:00Z"));
    }).toThrow("disk full");
    freezeTerms(FOLDER, [OLD], at("2026-11-02T15:00:00Z"));
    expect(tries).toBe(2);
  });

  test("leaves alone what has judged nothing, so that it can still be mended", () => {
    const archive = anArchive();
    freezeBegun(archive, loadedOf(OLD), termsFreezer(archive), at("2026-11-02T15:00:00Z"));
    expect(archive.all()).toEqual([]);
  });
});
