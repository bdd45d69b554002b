// `replay` of generated conversations: messages a second, and whether memory stays flat.
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { replay } from "../../src/app/replay.ts";
import { plainRules } from "../../src/classify/plain-rules.ts";
import { termsHistory } from "../../src/core/terms/terms-at.ts";
import { openHistory } from "../../src/history/open-history.ts";
import type { Classifier } from "../../src/ports/classifier.ts";
import { at, someTerms } from "../support/terms.ts";
import { median } from "./bench-table.ts";
import { writeConversations } from "./generate.ts";

interface Run {
  readonly seconds: number;
  /** Megabytes of heap in use after a collection, a quarter and all of the way through. */
  readonly heap: readonly number[];
}

const megabytes = (): number => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1_000_000);
};

async function replayFile(path: string, classifier: Classifier | undefined): Promise<Run> {
  const history = termsHistory([someTerms()]);
  const judge = replay({ historyFor: () => history, classifier, now: at("2026-12-31T00:00:00Z") });
  const heap: number[] = [];
  let spent = 0;
  let started = performance.now();
  for await (const { conversations, bytesRead, bytesTotal = 1 } of await openHistory(path)) {
    for (const past of conversations) judge.take(past);
    const quarters = bytesRead / bytesTotal >= 1 ? 2 : bytesRead / bytesTotal >= 0.25 ? 1 : 0;
    if (heap.length < quarters) {
      spent += performance.now() - started;
      heap.push(megabytes());
      started = performance.now();
    }
  }
  return { seconds: (spent + performance.now() - started) / 1000, heap };
}

/** Seconds that splitting the file into lines and `JSON.parse` take by themselves: no replay can be faster. */
async function parseFile(path: string): Promise<number> {
  const started = performance.now();
  for await (const line of createInterface({ input: createReadStream(path) })) JSON.parse(line);
  return (performance.now() - started) / 1000;
}

/** Measures and returns the rows of a Markdown table. */
export async function benchReplay(conversations = 100_000): Promise<readonly string[]> {
  const dir = await mkdtemp(join(tmpdir(), "ssla-bench-"));
  const path = join(dir, "conversations.jsonl");
  const messages = await writeConversations(path, conversations);
  await replayFile(path, undefined); // warm-up
  const parseSeconds = median([await parseFile(path), await parseFile(path), await parseFile(path)]);
  const rows = [
    `| replay of ${conversations.toLocaleString("en")} conversations | messages a second | times what lines and JSON.parse take | heap a quarter in, at the end |`,
    "| --- | ---: | ---: | ---: |",
  ];
  for (const [name, classifier] of [
    ["without classification", undefined],
    ["with the plain rules", plainRules],
  ] as const) {
    const runs: Run[] = [];
    for (let i = 0; i < 3; i++) runs.push(await replayFile(path, classifier));
    const [, middle] = runs.sort((a, b) => a.seconds - b.seconds);
    const seconds = middle?.seconds ?? NaN;
    const speed = Math.round(messages / seconds).toLocaleString("en");
    const heap = middle?.heap.map((size) => `${size} MB`).join(", ") ?? "";
    rows.push(`| ${name} | ${speed} | ${(seconds / parseSeconds).toFixed(1)} | ${heap} |`);
  }
  await rm(dir, { recursive: true });
  return rows;
}

if (import.meta.url === `file://${process.argv[1] ?? ""}`) console.log((await benchReplay()).join("\n"));
