import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { folderWith, removeFolders } from "../support/config-files.ts";
import { ssla } from "../support/run-cli.ts";
import { CARE_CONVERSATIONS, HAS_CARE_CONVERSATIONS } from "../support/shared.ts";

if (!HAS_CARE_CONVERSATIONS) console.log("skipped: the real conversations are not here");

afterAll(removeFolders);

const TERMS = `hours: { timezone: Etc/UTC, week: 24/7 }
response: { answers: [mention, reply, quote], objective: 95%, targets: [{ name: all, first: 1h }] }
`;

const listed = z.object({
  conversations: z.array(
    z.object({
      conversation: z.string(),
      messages: z.array(z.object({ message: z.string(), verdict: z.string(), reason: z.string().min(1) })),
    }),
  ),
  leftOut: z.array(z.unknown()),
});

const raw = z.object({
  conversation: z.string(),
  messages: z.array(z.object({ id: z.string(), role: z.string() })),
});

describe.skipIf(!HAS_CARE_CONVERSATIONS)("ssla replay --reasons over the real conversations", () => {
  test("tells of every message whether it opens a case, and why", async () => {
    const cwd = folderWith({ "terms/default/2018-01-01.yaml": TERMS });
    const { code, out } = await ssla(`replay ${CARE_CONVERSATIONS} --terms terms --reasons --json`, { cwd });
    expect(code).toBe(0);
    const { conversations, leftOut } = listed.parse(JSON.parse(out));
    const lines = readFileSync(CARE_CONVERSATIONS, "utf8").trim().split("\n");
    const expected = lines.map((line) => raw.parse(JSON.parse(line)));
    expect(leftOut).toEqual([]);
    expect(
      conversations.map(({ conversation, messages }) => [conversation, messages.map((m) => m.message)]),
    ).toEqual(expected.map(({ conversation, messages }) => [conversation, messages.map(({ id }) => id)]));
    const verdicts = conversations.flatMap(({ messages }) => messages.map(({ verdict }) => verdict));
    const ours = expected.flatMap(({ messages }) => messages.filter(({ role }) => role === "brand"));
    expect(verdicts.filter((verdict) => verdict === "ours")).toHaveLength(ours.length);
    const opening = conversations.filter(({ messages }) =>
      messages.some(({ verdict }) => verdict === "opens a case"),
    );
    expect(opening).toHaveLength(525);
  });
});
