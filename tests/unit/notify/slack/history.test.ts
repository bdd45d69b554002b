import { describe, expect, it } from "vitest";
import { postedIn } from "../../../../src/notify/slack/history.ts";
import { metadataOf } from "../../../../src/notify/slack/marks.ts";
import type { SlackAnswer } from "../../../../src/platforms/slack/web-api.ts";
import { activity } from "../../../../src/sim/activity.ts";
import { virtualClock } from "../../../../src/sim/virtual-clock.ts";
import { someMarks } from "../../../support/notices.ts";
import { at } from "../../../support/terms.ts";

const FROM = at("2026-11-23T22:30:00Z");
const UNTIL = at("2026-11-23T22:31:00Z");

const ours = (ts: string, key: string) => ({ ts, metadata: metadataOf(someMarks(key)) });
const page = (messages: readonly object[], next = ""): SlackAnswer => ({
  kind: "ok",
  body: { ok: true, messages, response_metadata: { next_cursor: next } },
});

/** Reads a history that answers with those pages in turn, on a clock that runs as far as it must. */
async function read(...answers: readonly SlackAnswer[]) {
  const clock = virtualClock(FROM, activity());
  const asked: Readonly<Record<string, unknown>>[] = [];
  const web = {
    call: (_: string, args: Readonly<Record<string, unknown>>): Promise<SlackAnswer> => {
      asked.push(args);
      return Promise.resolve(answers[asked.length - 1] ?? page([]));
    },
  };
  const reading = postedIn(
    { web, clock, signal: new AbortController().signal },
    { id: "C0SOCIAL1" },
    FROM,
    UNTIL,
  );
  await clock.runUntil(at("2026-11-24T00:00:00Z"));
  return { posted: await reading, asked };
}

describe("postedIn", () => {
  it("asks for the whole of the range, to the last microsecond", async () => {
    const { asked } = await read(page([]));
    expect(asked).toEqual([
      {
        channel: "C0SOCIAL1",
        oldest: "1795473000.000000",
        latest: "1795473060.000999",
        inclusive: true,
        include_all_metadata: true,
        limit: 200,
      },
    ]);
  });

  it("finds our posts on all pages, the earliest first, and nobody else's", async () => {
    const stranger = { ts: "1795473030.000000", metadata: { event_type: "other", event_payload: {} } };
    const { posted, asked } = await read(
      page([ours("1795473040.000100", "b"), stranger, { ts: "1795473035.000000" }], "next"),
      page([ours("1795473020.000100", "a")]),
    );
    expect(posted).toEqual([
      { place: "C0SOCIAL1", reference: "1795473020.000100", marks: someMarks("a") },
      { place: "C0SOCIAL1", reference: "1795473040.000100", marks: someMarks("b") },
    ]);
    expect(asked[1]).toMatchObject({ cursor: "next" });
  });

  it("counts a message once that a shifted page shows twice", async () => {
    const twice = ours("1795473020.000100", "a");
    const { posted } = await read(page([twice], "next"), page([twice]));
    expect(posted).toHaveLength(1);
  });

  it.each([
    ["the second page fails", { kind: "unknown", reason: "status 500" } as const],
    ["the second page is refused", { kind: "refused", code: "missing_scope" } as const],
    ["the second page cannot be read", { kind: "ok", body: { ok: true } } as const],
    ["there is no end to waiting", { kind: "rate limited", retryAfterMs: undefined } as const],
  ])("proves nothing when %s", async (_, failure) => {
    const { posted } = await read(page([ours("1795473020.000100", "a")], "next"), failure);
    expect(posted).toBeUndefined();
  });

  it("waits as long as Slack asks, and reads on", async () => {
    const limited = { kind: "rate limited", retryAfterMs: 60_000 } as const;
    const { posted, asked } = await read(limited, page([ours("1795473020.000100", "a")]));
    expect(posted).toHaveLength(1);
    expect(asked).toHaveLength(2);
  });

  it("gives up on a Slack that only ever asks to wait, or for too long", async () => {
    const limited = { kind: "rate limited", retryAfterMs: 60_000 } as const;
    expect((await read(limited, limited, limited, limited, page([]))).posted).toBeUndefined();
    expect((await read({ kind: "rate limited", retryAfterMs: 3_600_000 }, page([]))).posted).toBeUndefined();
  });
});
