import { expect, test } from "vitest";
import { decideBy } from "../../../src/app/decide.ts";
import { deliver } from "../../../src/app/deliver.ts";
import { ingest, type IngestDeps } from "../../../src/app/ingest.ts";
import { moderator } from "../../../src/app/moderate.ts";
import { refresh } from "../../../src/app/refresh.ts";
import { REMOVED } from "../../../src/app/render.ts";
import { inTurns } from "../../../src/classify/in-turns.ts";
import { plainRules } from "../../../src/classify/plain-rules.ts";
import { termsHistory } from "../../../src/core/terms/terms-at.ts";
import type { EditEvent, MessageEvent } from "../../../src/core/cases/events.ts";
import type { Observed } from "../../../src/ports/channel.ts";
import { StoreError } from "../../../src/ports/errors.ts";
import { appRig, aRoute, aTeam, AROUND_THE_CLOCK, type AppRig } from "../../support/app.ts";
import { author, edited, says } from "../../support/events.ts";
import { someWords } from "../../support/store.ts";
import { at } from "../../support/terms.ts";

const RULE = {
  ...{ category: undefined, name: "rude", publishes: "insults", pattern: "idiots" },
  action: "moderate" as const,
};
const TERMS = { ...AROUND_THE_CLOCK, conduct: { notTolerated: ["insults"], rules: [RULE] } };
const TEAM = aTeam({
  routes: new Map([...aTeam().routes, ["moderators", aRoute({ channel: "C0MODS001" })]]),
});
const INSULT = "you idiots";
const ANA = author("ana");

const message = (event: MessageEvent, text: string): Observed => {
  const { facts: _, ...envelope } = event;
  return { kind: "message", envelope, words: someWords(text) };
};
const edit = (event: EditEvent, text: string): Observed => {
  const { facts: _, ...envelope } = event;
  return { kind: "edit", envelope, role: "customer", interaction: "mention", words: someWords(text) };
};

async function moderating(over: (rig: AppRig) => Partial<IngestDeps> = () => ({})) {
  const rig = await appRig({ team: TEAM, history: termsHistory([TERMS]) });
  const deps: IngestDeps = {
    ...{ store: rig.store, watch: rig.watch, freeze: () => undefined },
    classifier: inTurns(plainRules, rig.clock),
    moderate: moderator(rig),
    ...over(rig),
  };
  return {
    rig,
    take: (...observed: readonly Observed[]) => {
      const batch = { stream: "mentions", observed, cursor: undefined, gaps: [] };
      return ingest(deps, rig.monitored, batch, rig.clock.now());
    },
    /** Which versions moderators are asked about. */
    asked: async () => {
      const rows = (await rig.rows()).filter(({ destination }) => destination === "slack:C0MODS001");
      const ids = rows.flatMap(({ subject }) => (subject.kind === "question" ? [subject.question] : []));
      const questions = await Promise.all(ids.map((id) => rig.store.questions.find(id)));
      return questions.map((question) =>
        question?.about.kind === "conduct" ? [question.about.message, question.about.at] : undefined,
      );
    },
  };
}

const M1 = says(ANA, "m1", "2026-11-02T14:59:00Z");

test("a crash between asking and committing loses no question, and the batch read again asks no second time", async () => {
  let once = true;
  const { rig, take, asked } = await moderating(({ store }) => ({
    store: {
      record: (...given) => {
        if (!once) return store.record(...given);
        once = false;
        return Promise.reject(new Error("killed"));
      },
      retention: store.retention,
    },
  }));
  await expect(take(message(M1, INSULT))).rejects.toThrow("killed");
  expect(await rig.store.queries.counts()).toMatchObject({ events: 0 });
  expect(await asked()).toEqual([["m1", M1.at]]);
  await take(message(M1, INSULT));
  await take(message(M1, INSULT));
  expect(await asked()).toEqual([["m1", M1.at]]);
});

test("a crash between the question and its message to moderators sends it after all", async () => {
  let once = true;
  const { take, asked } = await moderating((rig) => ({
    moderate: moderator({
      ...rig,
      store: {
        ...rig.store,
        queue: (entries) => {
          if (!once) return rig.store.queue(entries);
          once = false;
          return Promise.reject(new StoreError("killed"));
        },
      },
    }),
  }));
  await expect(take(message(M1, INSULT))).rejects.toThrow("killed");
  expect(await asked()).toEqual([]);
  await take(message(M1, INSULT));
  expect(await asked()).toEqual([["m1", M1.at]]);
});

test("of versions told together only the newest is asked about, also where the first is told with its words", async () => {
  const { take, asked } = await moderating();
  const second = edited("m1", "2026-11-02T14:59:30Z");
  await take(message(M1, INSULT), edit(second, INSULT));
  expect(await asked()).toEqual([["m1", second.at]]);
});

test("an edit of a message that was told before is asked about by its author; of one that never was nobody is asked", async () => {
  const { take, asked } = await moderating();
  const second = edited("m1", "2026-11-02T14:59:30Z");
  await take(edit(edited("m7", "2026-11-02T14:59:10Z"), INSULT));
  await take(message(M1, "where is my bag?"));
  expect(await asked()).toEqual([]);
  await take(edit(second, INSULT));
  expect(await asked()).toEqual([["m1", second.at]]);
});

test("what somebody wrote who was erased is asked about no more, also when it is read again", async () => {
  const { rig, take } = await moderating();
  await take(message(M1, INSULT));
  await deliver(rig);
  await rig.store.erasure.erase(rig.monitored.id, ANA.id, rig.clock.now(), decideBy(rig.watch));
  const second = edited("m1", "2026-11-02T14:59:30Z");
  await take(message(M1, INSULT), edit(second, INSULT));
  while ((await refresh(rig)) > 0);
  expect(rig.slack.standing).toMatchObject([{ place: "C0MODS001", notice: REMOVED }]);
  expect(await rig.store.questions.open()).toEqual([]);
  const { questions } = await rig.store.erasure.held(rig.monitored.id, ANA.id);
  expect(questions).toBe(0);
});

test("nobody is asked about words of our own people, nor about what was posted before there were terms", async () => {
  const { take, asked } = await moderating();
  await take(message(says(author("r", "responder"), "r1", "2026-11-02T14:58:00Z"), INSULT));
  await take(message(says(author("c", "colleague"), "c1", "2026-11-02T14:58:00Z"), INSULT));
  await take(message(says(ANA, "m0", "2001-01-01T00:00:00Z"), INSULT));
  expect(await asked()).toEqual([]);
});

test("one author is asked about three times an hour while nobody answers, others still are; ops is told once", async () => {
  const { rig, take, asked } = await moderating();
  const insults = Array.from({ length: 9 }, (_, i) => says(ANA, `m${i}`, "2026-11-02T14:59:00Z"));
  for (const one of insults) await take(message(one, INSULT));
  expect(await asked()).toHaveLength(3);
  const ops = (await rig.rows()).filter(({ subject }) => subject.kind === "ops");
  expect(ops).toHaveLength(1);
  await take(message(says(author("cem"), "n1", "2026-11-02T14:59:00Z"), INSULT));
  expect(await asked()).toHaveLength(4);
  const [first] = await rig.store.queries.conductQuestions(rig.monitored.id, at("2026-11-02T00:00:00Z"));
  await rig.store.questions.answer(first?.id ?? "", { at: rig.clock.now(), by: undefined, outcome: "Fine." });
  await take(message(says(ANA, "m10", "2026-11-02T14:59:00Z"), INSULT));
  expect(await asked()).toHaveLength(5);
});

test("twenty questions wait to be sent at most, whoever wrote the words", async () => {
  const { take, asked } = await moderating();
  const insults = Array.from({ length: 150 }, (_, i) =>
    message(says(author(`troll${i}`), `m${i}`, "2026-11-02T14:59:00Z"), INSULT),
  );
  await take(...insults);
  expect(await asked()).toHaveLength(20);
});

test("what cannot be asked holds up no message: it is logged, ops are told once, and the case opens", async () => {
  const { rig, take } = await moderating((own) => ({
    moderate: moderator({
      ...own,
      store: {
        ...own.store,
        questions: { ...own.store.questions, find: () => Promise.reject(new Error("a slip of ours")) },
      },
    }),
  }));
  expect(await take(message(M1, INSULT))).toMatchObject({ fresh: 1 });
  expect(await take(message(says(ANA, "m2", "2026-11-02T14:59:30Z"), INSULT))).toMatchObject({ fresh: 1 });
  const told = (await rig.rows()).flatMap(({ subject }) =>
    subject.kind === "ops" ? [subject.notice.title] : [],
  );
  expect(told.filter((title) => title.startsWith("Moderators could not be asked"))).toHaveLength(1);
});

test("a store that cannot be written is not taken for that: the message is read again", async () => {
  const { take } = await moderating((own) => ({
    moderate: moderator({
      ...own,
      store: {
        ...own.store,
        questions: { ...own.store.questions, find: () => Promise.reject(new StoreError("disk full")) },
      },
    }),
  }));
  await expect(take(message(M1, INSULT))).rejects.toThrow("disk full");
});
