import { expect, test } from "vitest";
import { inTurns } from "../../../src/classify/in-turns.ts";
import type { ClassifierInput } from "../../../src/ports/classifier.ts";
import { someFacts } from "../../support/events.ts";

const input = (text: string, patterns: readonly string[] = []): ClassifierInput => ({
  text,
  interaction: "mention",
  from: "customer",
  keywords: [],
  patterns,
  autoReplies: [],
});

/** Rules that take `ms` of a clock for each text and each pattern, and what was done in which order. */
function slow(ms: number) {
  const done: string[] = [];
  let elapsed = 0;
  const work = (what: string): void => {
    elapsed += ms;
    done.push(what);
  };
  const classifier = inTurns(
    {
      version: "slow",
      prepare: work,
      classify: ({ text }) => {
        work(text);
        return someFacts({ keywords: [text] });
      },
    },
    {
      monotonic: () => elapsed,
      sleep: () => {
        done.push("turn");
        return Promise.resolve();
      },
    },
  );
  return { done, classifier };
}

test("others have their turn while a hundred texts are read that take long each", async () => {
  const { done, classifier } = slow(5);
  const texts = Array.from({ length: 100 }, (_, i) => `text ${i}`);
  const facts = await classifier.classifyAll(texts.map((text) => input(text)));
  expect(facts.flatMap(({ keywords }) => keywords)).toEqual(texts);
  const turns = done.filter((one) => one === "turn");
  expect(turns.length).toBeGreaterThanOrEqual(20); // 500 ms of reading, at most 20 ms at a stretch
});

test("others have their turn while patterns are made ready, each once, before the first text", async () => {
  const { done, classifier } = slow(10);
  const patterns = Array.from({ length: 20 }, (_, i) => `offer ${i}`);
  await classifier.classifyAll([input("first", patterns), input("second", [...patterns])]);
  expect(done.slice(0, 6)).toEqual(["offer 0", "offer 1", "turn", "offer 2", "offer 3", "turn"]);
  expect(done.filter((one) => one.startsWith("offer"))).toEqual(patterns);
  expect(done.filter((one) => one !== "turn").slice(-2)).toEqual(["first", "second"]);
});

test("texts that take no time are read at once", async () => {
  const { done, classifier } = slow(0);
  await classifier.classifyAll([input("first"), input("second")]);
  expect(done).toEqual(["first", "second"]);
});
