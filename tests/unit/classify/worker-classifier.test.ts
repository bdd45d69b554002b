import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { plainRules } from "../../../src/classify/plain-rules.ts";
import { workerClassifier } from "../../../src/classify/worker-classifier.ts";
import type { ClassifierInput } from "../../../src/ports/classifier.ts";
import { systemClock } from "../../../src/schedule/system-clock.ts";
import { bundleProgram } from "../../support/bundle.ts";
import { EVIL_PATTERNS } from "../../support/evil-patterns.ts";
import { HOSTILE_TEXTS } from "../../support/hostile-texts.ts";
import { recordingLog } from "../../support/recording-log.ts";
import { SENTENCES } from "../../support/sentences.ts";

const dir = mkdtempSync(join(tmpdir(), "ssla-thread-"));

/** What runs in the thread, compiled: Node's threads read no TypeScript. */
const COMPILED = join(dir, "program.mjs");
beforeAll(() =>
  bundleProgram(dir, fileURLToPath(new URL("../../../src/classify/worker-main.ts", import.meta.url))),
);
afterAll(() => {
  rmSync(dir, { recursive: true });
});

let programs = 0;
/** A program for the thread that does `code` with what it is sent. */
function programOf(code: string): string {
  const path = join(dir, `program-${programs++}.mjs`);
  const head = `import { parentPort } from "node:worker_threads"; import { readFileSync, writeFileSync } from "node:fs";`;
  writeFileSync(path, `${head}\n${code}`);
  return path;
}

/** A classifier with that program, on a clock on which only the test lets time pass. */
function reading(path: string) {
  const log = recordingLog();
  const waits = new Set<() => void>();
  const classifier = workerClassifier({
    clock: {
      monotonic: () => 0,
      sleep: (_by, signal) =>
        new Promise((resolve) => {
          waits.add(resolve);
          signal.addEventListener("abort", () => {
            waits.delete(resolve);
            resolve();
          });
        }),
    },
    log,
    script: pathToFileURL(path),
  });
  onTestFinished(classifier.stop);
  const expire = (): void => {
    for (const end of waits) end();
  };
  return { classifier, log, waits, expire };
}

const input = (text: string, more: Partial<ClassifierInput> = {}): ClassifierInput => ({
  ...{ text, interaction: "mention", from: "customer" },
  ...{ keywords: ["refund"], patterns: [], autoReplies: ["Thanks for"] },
  ...more,
});
const SOME = ["where is my bag?", "thank you!", "no refund?"].map((text) => input(text));
const FACTS = SOME.map(plainRules.classify);

test("a thread finds in every text what the rules find here", async () => {
  const { classifier, log } = reading(COMPILED);
  const texts = [...Object.values(SENTENCES).flat(), ...HOSTILE_TEXTS].map((text) => text.slice(0, 10_000));
  const inputs = [
    ...texts.map((text) => input(text)),
    ...texts.map((text) => input(text, { from: "responder", interaction: "reply" })),
    input("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", { patterns: EVIL_PATTERNS }),
    input("call +1 (312) 555-0142", { patterns: EVIL_PATTERNS }),
  ];
  expect(await classifier.classifyAll(inputs)).toEqual(inputs.map(plainRules.classify));
  expect(log.lines).toEqual([]);
});

test("who asks while others wait gets the facts of their own texts", async () => {
  const { classifier } = reading(COMPILED);
  const all = await Promise.all(SOME.map((one) => classifier.classifyAll([one])));
  expect(all.flat()).toEqual(FACTS);
});

test.each([
  ["was not there", join(dir, "nowhere.mjs"), "Error"],
  ["does not compile", programOf("const"), "SyntaxError"],
  [
    "fails at a text",
    programOf(`parentPort.on("message", ([{ text }]) => { throw new TypeError(text); });`),
    "TypeError",
  ],
  ["exits at a text", programOf(`parentPort.on("message", () => process.exit(3));`), "exit 3"],
])(
  "what a thread that %s leaves unread is read here, once each, and the log does not quote it",
  async (_, path, reason) => {
    const { classifier, log } = reading(path);
    const [first, second] = await Promise.all([classifier.classifyAll(SOME), classifier.classifyAll(SOME)]);
    expect([first, second]).toEqual([FACTS, FACTS]);
    expect(log.lines).toEqual([
      { level: "warn", event: "classifier.thread_ended", fields: { reason, isGivenUp: false } },
    ]);
  },
);

test("a thread that hangs is ended, and what it left unread is read here", async () => {
  const { classifier, log, waits, expire } = reading(
    programOf(`parentPort.on("message", () => { for (;;); });`),
  );
  const facts = classifier.classifyAll(SOME);
  const later = classifier.classifyAll(SOME);
  expect(waits.size).toBe(1);
  expire();
  expect(await Promise.all([facts, later])).toEqual([FACTS, FACTS]);
  expect(log.lines.map(({ fields }) => fields)).toEqual([{ reason: "no answer", isGivenUp: false }]);
});

test("nobody waits for a thread that was asked nothing, or has answered", async () => {
  const { classifier, waits } = reading(COMPILED);
  expect(await classifier.classifyAll([])).toEqual([]);
  expect(waits.size).toBe(0);
  await classifier.classifyAll(SOME);
  expect(waits.size).toBe(0);
});

test("after a thread that died the next one reads", async () => {
  const noted = join(dir, "starts");
  const { classifier, log } = reading(
    programOf(`
      const before = (() => { try { return readFileSync(${JSON.stringify(noted)}, "utf8"); } catch { return ""; } })();
      writeFileSync(${JSON.stringify(noted)}, before + "x");
      parentPort.on("message", (inputs) => {
        if (before === "") process.exit(1);
        parentPort.postMessage(inputs.map(() => "of the second thread"));
      });`),
  );
  expect(await classifier.classifyAll(SOME)).toEqual(FACTS);
  expect(await classifier.classifyAll([input("hello")])).toEqual(["of the second thread"]);
  expect(log.lines).toHaveLength(1);
});

test("after three threads in a row that never answered no more are started, and texts are read all the same", async () => {
  const { classifier, log } = reading(join(dir, "nowhere.mjs"));
  for (let i = 0; i < 5; i++) expect(await classifier.classifyAll(SOME)).toEqual(FACTS);
  expect(log.lines.map(({ fields }) => fields["isGivenUp"])).toEqual([false, false, true]);
});

test("what is under way when it is stopped, and what comes after, is still read, and nobody hears of it", async () => {
  const { classifier, log } = reading(programOf(`parentPort.on("message", () => { for (;;); });`));
  const underWay = classifier.classifyAll(SOME);
  await classifier.stop();
  expect(await underWay).toEqual(FACTS);
  expect(await classifier.classifyAll(SOME)).toEqual(FACTS);
  await classifier.stop();
  expect(log.lines).toEqual([]);
});

test("from the sources, where no thread can be had, texts are read here without a word", async () => {
  const log = recordingLog();
  const classifier = workerClassifier({ clock: systemClock, log });
  expect(await classifier.classifyAll(SOME)).toEqual(FACTS);
  await classifier.stop();
  expect(log.lines).toEqual([]);
});
