import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { plainRules } from "../../../src/classify/plain-rules.ts";
import type { PastMessage } from "../../../src/core/cases/past-conversation.ts";
import { openHistory } from "../../../src/history/open-history.ts";
import { ConfigError } from "../../../src/ports/errors.ts";
import type { HistoryBatch } from "../../../src/ports/history.ts";

const root = resolve(import.meta.dirname, "../../..");
const REAL = resolve(root, "../shared/data/care-conversations.jsonl");
const SAMPLE = resolve(root, "examples/acme-conversations.jsonl");

async function batchesOf(path: string): Promise<readonly HistoryBatch[]> {
  const batches: HistoryBatch[] = [];
  for await (const batch of await openHistory(path)) batches.push(batch);
  return batches;
}

const messagesIn = (batches: readonly HistoryBatch[]): readonly PastMessage[] =>
  batches.flatMap(({ conversations }) => conversations.flatMap(({ messages }) => messages));

const factsOf = ({ text, role }: PastMessage) =>
  plainRules.classify({
    text,
    interaction: "reply",
    from: role === "brand" ? "responder" : "customer",
    keywords: ["refund", "stranded"],
    patterns: [],
    autoReplies: [],
  });

describe("openHistory", () => {
  it("reads the sample whole and tells how far it is", async () => {
    const batches = await batchesOf(SAMPLE);
    const channels = batches.flatMap(({ conversations }) => conversations.map(({ channel }) => channel));
    expect(batches.flatMap(({ unreadable }) => unreadable)).toEqual([]);
    expect(channels.filter((channel) => channel === "x-acme")).toHaveLength(60);
    expect(channels.filter((channel) => channel === "discord-acme")).toHaveLength(25);
    expect(batches.at(-1)?.bytesRead).toBe(batches.at(-1)?.bytesTotal);
    expect(Math.max(...messagesIn(batches).map(({ at }) => at))).toBeLessThan(Date.UTC(2026, 10, 22));
  });

  it("chooses the reader by the extension, whatever its case", async () => {
    const folder = await mkdtemp(join(tmpdir(), "ssla-history-"));
    try {
      const path = join(folder, "past.CSV");
      await writeFile(
        path,
        "conversation,channel,id,at,role,handle,text\nc,x,1,2026-11-02T15:04:05Z,customer,ana,hi",
      );
      expect(messagesIn(await batchesOf(path))).toHaveLength(1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it.each([
    [
      "past.xlsx",
      /past\.xlsx: unknown kind of file "\.xlsx"; name it one of \.jsonl, \.ndjson, \.json-lines, \.csv/,
    ],
    ["nowhere.jsonl", /nowhere\.jsonl: cannot be read \(ENOENT\)/],
  ])("refuses %s", async (path, message) => {
    await expect(openHistory(path)).rejects.toThrow(ConfigError);
    await expect(openHistory(path)).rejects.toThrow(message);
  });
});

const present = existsSync(REAL);
if (!present) console.warn(`skipped: the 525 real conversations are not at ${REAL}`);

describe.skipIf(!present)("525 real conversations", () => {
  it("are read without a malformed line", async () => {
    const batches = await batchesOf(REAL);
    expect(batches.flatMap(({ unreadable }) => unreadable)).toEqual([]);
    expect(batches.flatMap(({ conversations }) => conversations)).toHaveLength(525);
    expect(messagesIn(batches)).toHaveLength(1211);
  });

  it("have no noise but three messages of mentions, no closing phrase, one placeholder and five redirects", async () => {
    const found = new Map<string, number>();
    for (const message of messagesIn(await batchesOf(REAL))) {
      const facts = factsOf(message);
      for (const { cue } of facts.cues) found.set(cue, (found.get(cue) ?? 0) + 1);
      if (facts.noise !== undefined) found.set(facts.noise, (found.get(facts.noise) ?? 0) + 1);
    }
    found.delete("request");
    // Each looked at by eye: none of them hides a question.
    expect(Object.fromEntries(found)).toEqual({
      "only mentions": 3,
      placeholder: 1,
      promise: 1,
      redirect: 5,
    });
  });
});
