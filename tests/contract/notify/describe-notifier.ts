import { beforeEach, describe, expect, it } from "vitest";
import { duration, instant, type Instant } from "../../../src/core/time/instant.ts";
import type { Notifier, Press } from "../../../src/ports/notifier.ts";
import { HOSTILE_TEXTS } from "../../support/hostile-texts.ts";
import {
  aCaseLine,
  aCaseNotice,
  anAnswer,
  anOpsNotice,
  aQuestion,
  aPersonalNotice,
  CASE,
  someMarks,
} from "../../support/notices.ts";
import { recordingSink, type RecordingSink } from "./recording-sink.ts";

/** What goes wrong with the next call; `stored` says whether the platform did it all the same. */
export type Trouble =
  | { readonly kind: "rate limited"; readonly retryAfterMs: number }
  | { readonly kind: "answer lost"; readonly stored: boolean }
  | { readonly kind: "server error"; readonly stored: boolean }
  | { readonly kind: "unknown error"; readonly stored: boolean }
  | { readonly kind: "shape refused" };

/** A platform on this machine, and the notifier that speaks to it. It is taken down after the test. */
export interface NotifierRig {
  readonly notifier: Notifier;
  readonly channel: string;
  readonly person: string;
  readonly now: () => Instant;
  /** Lets time pass while `work` is waited for, as much as it needs. */
  readonly during: <T>(work: Promise<T>) => Promise<T>;
  readonly pass: (ms: number) => Promise<void>;
  /** What people read in that place, a text for each message that is there. */
  readonly visible: (place: string) => readonly string[];
  /** Whom the newest message in that place calls, and where its links lead. */
  readonly effects: (place: string) => {
    readonly mentions: readonly string[];
    readonly links: readonly string[];
  };
  /** How often the platform was asked to post. */
  readonly attempts: () => number;
  readonly trouble: (trouble: Trouble) => void;
  /** The channel is closed to us for good. */
  readonly shut: () => void;
  readonly unreachable: () => Promise<void>;
  readonly reachable: () => Promise<void>;
  /** That person claims the case of that message; resolves with whether it was acknowledged. */
  readonly claim: (place: string, reference: string) => Promise<boolean>;
  /** What that person was told privately. */
  readonly told: () => readonly string[];
  /** The next press is delivered twice. */
  readonly redeliver: () => void;
  /** All connections for presses break. */
  readonly cut: () => void;
  /** Everything that was logged. */
  readonly logged: () => string;
  readonly secrets: readonly string[];
}

/** What every notifier promises. */
export function describeNotifier(name: string, start: () => Promise<NotifierRig>): void {
  describe(`the ${name} notifier`, () => {
    let rig: NotifierRig;
    beforeEach(async () => {
      rig = await start();
    });
    const posted = () => rig.during(rig.notifier.posted(rig.channel, before(rig.now()), after(rig.now())));
    const post = (key = "k1", notice = aCaseNotice(), plain = false) =>
      rig.during(rig.notifier.post(rig.channel, notice, someMarks(key), plain));
    const sent = async (key = "k1") => {
      const outcome = await post(key);
      if (outcome.kind !== "sent") throw new Error(`not sent: ${JSON.stringify(outcome)}`);
      return outcome;
    };
    const connect = async (sink: RecordingSink): Promise<void> => {
      const connected = sink.next("connected");
      await rig.notifier.start(sink);
      await connected;
    };

    describe("posting", () => {
      it("shows a message once, and finds it by its key", async () => {
        const { place, reference } = await sent();
        expect(rig.visible(rig.channel)).toHaveLength(1);
        expect(await posted()).toEqual([{ place, reference, marks: someMarks("k1") }]);
      });

      it.each([
        ["a case", aCaseNotice()],
        ["an answered case", aCaseNotice({ standing: anAnswer() })],
        ["what is left of one", aCaseLine()],
        ["a word to one person", aPersonalNotice()],
        ["trouble of our own", anOpsNotice()],
        ["a question", aQuestion()],
        ["an answered question", aQuestion({ outcome: "Not a surge, says Bo." })],
      ])("finds a form that the platform takes for %s", async (_, notice) => {
        const outcome = await rig.during(rig.notifier.post(rig.channel, notice, someMarks("k1")));
        expect(outcome.kind).toBe("sent");
      });

      it("reaches a person directly, in one conversation", async () => {
        const first = await rig.during(rig.notifier.post(rig.person, aPersonalNotice(), someMarks("k1")));
        const second = await rig.during(rig.notifier.post(rig.person, aPersonalNotice(), someMarks("k2")));
        if (first.kind !== "sent" || second.kind !== "sent") throw new Error("not sent");
        expect(second.place).toBe(first.place);
        expect(rig.visible(first.place)).toHaveLength(2);
        const found = await rig.notifier.posted(rig.person, before(rig.now()), after(rig.now()));
        expect(found).toHaveLength(2);
      });

      it("calls whom it is to call, and nobody else", async () => {
        await post("k1", aCaseNotice({ mentions: { users: [rig.person], groups: [] } }));
        expect(rig.effects(rig.channel).mentions).toEqual([rig.person]);
      });

      it("passes on how long to wait when there were too many, and has posted nothing", async () => {
        rig.trouble({ kind: "rate limited", retryAfterMs: 7000 });
        expect(await post()).toMatchObject({ kind: "not accepted", retryAfterMs: 7000 });
        expect(rig.visible(rig.channel)).toEqual([]);
      });

      it("knows that nothing was posted when nobody was there", async () => {
        await rig.unreachable();
        expect(await post()).toMatchObject({ kind: "not accepted" });
        await rig.reachable();
        expect(await posted()).toEqual([]);
      });

      it.each([
        { kind: "answer lost", stored: true },
        { kind: "answer lost", stored: false },
        { kind: "server error", stored: true },
        { kind: "server error", stored: false },
        { kind: "unknown error", stored: true },
        { kind: "unknown error", stored: false },
      ] as const)("tries once and knows nothing after %o, but the history does", async (trouble) => {
        rig.trouble(trouble);
        expect((await post()).kind).toBe("ambiguous");
        expect(rig.attempts()).toBe(1);
        expect(await posted()).toHaveLength(trouble.stored ? 1 : 0);
      });

      it("says when a place is of no use", async () => {
        rig.shut();
        expect((await post()).kind).toBe("blocked");
        expect((await rig.notifier.post("nowhere", anOpsNotice(), someMarks("k2"))).kind).toBe("blocked");
      });

      it("says when the form was refused, and passes in plain words", async () => {
        rig.trouble({ kind: "shape refused" });
        expect((await post()).kind).toBe("refused shape");
        expect((await post("k1", aCaseNotice(), true)).kind).toBe("sent");
        expect(rig.visible(rig.channel).join("").length).toBeLessThanOrEqual(300);
      });

      it.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text.slice(0, 30)), text]))(
        "shows a stranger's %s without harm, in full and in plain",
        async (_, text) => {
          const notice = aCaseNotice({ quote: text, handle: text, link: "https://x.com/ana/status/1" });
          for (const plain of [false, true]) {
            expect((await post(`k ${String(plain)}`, notice, plain)).kind).toBe("sent");
            expect(rig.effects(rig.channel)).toEqual({ mentions: [], links: ["https://x.com/ana/status/1"] });
          }
        },
      );
    });

    describe("changing what was posted", () => {
      it("edits in place, as often as asked, and keeps the key", async () => {
        const { place, reference } = await sent();
        const answered = aCaseNotice({ standing: anAnswer() });
        for (let i = 0; i < 2; i++) {
          const outcome = await rig.notifier.edit(place, reference, answered, someMarks("k1"));
          expect(outcome).toEqual({ kind: "done" });
        }
        expect(rig.visible(rig.channel)).toEqual([expect.stringContaining("Answered")]);
        expect(await posted()).toEqual([{ place, reference, marks: someMarks("k1") }]);
      });

      it("removes, and knows what is gone", async () => {
        const { place, reference } = await sent();
        expect(await rig.notifier.remove(place, reference)).toEqual({ kind: "done" });
        expect(rig.visible(rig.channel)).toEqual([]);
        expect(await rig.notifier.remove(place, reference)).toEqual({ kind: "gone" });
        const edit = await rig.notifier.edit(place, reference, aCaseLine(), someMarks("k1"));
        expect(edit).toEqual({ kind: "gone" });
      });

      it("asks to be tried again when it could not be done now", async () => {
        const { place, reference } = await sent();
        await rig.unreachable();
        expect((await rig.notifier.edit(place, reference, aCaseLine(), someMarks("k1"))).kind).toBe("again");
        expect((await rig.notifier.remove(place, reference)).kind).toBe("again");
      });
    });

    describe("reading what was posted", () => {
      it("reads all of it, nothing twice, and nothing outside of the range", async () => {
        for (let i = 0; i < 12; i++) {
          await sent(`k${i}`);
          await rig.pass(1500); // no platform takes all it is given at once
        }
        const keys = (await posted())?.map(({ marks }) => marks.key);
        expect(keys).toEqual(Array.from({ length: 12 }, (_, i) => `k${i}`));
        expect(await rig.during(rig.notifier.posted(rig.channel, instant(0), before(rig.now())))).toEqual([]);
      });

      it("claims nothing when it cannot be read", async () => {
        await sent();
        await rig.unreachable();
        expect(await posted()).toBeUndefined();
      });
    });

    describe("presses", () => {
      it("hands over who pressed what, acknowledges, and answers privately", async () => {
        const sink = recordingSink(() =>
          Promise.resolve({ text: "It is yours.", undo: { caseId: CASE, act: "a1" } }),
        );
        await connect(sink);
        const { place, reference } = await sent();
        expect(await rig.claim(place, reference)).toBe(true);
        expect(sink.presses).toMatchObject([{ caseId: CASE, action: { kind: "claim" }, user: rig.person }]);
        await expect.poll(rig.told).toEqual([expect.stringContaining("It is yours.")]);
        expect(rig.visible(rig.channel)).toHaveLength(1);
      });

      it("gives a press that is delivered twice one id, and each press its own", async () => {
        const sink = recordingSink();
        await connect(sink);
        const { place, reference } = await sent();
        rig.redeliver();
        await rig.claim(place, reference);
        await rig.claim(place, reference);
        await expect.poll(() => sink.presses.length).toBe(3);
        const ids = sink.presses.map(({ id }: Press) => id);
        expect(new Set(ids).size).toBe(2);
      });

      it("says so privately when a press could not be saved", async () => {
        const sink = recordingSink(() => Promise.reject(new Error("the disk is full")));
        await connect(sink);
        const { place, reference } = await sent();
        expect(await rig.claim(place, reference)).toBe(true);
        await expect.poll(rig.told).toEqual([expect.stringContaining("could not be saved")]);
      });

      it("hears from the platform what was posted", async () => {
        const sink = recordingSink();
        await connect(sink);
        const { place, reference } = await sent();
        await expect.poll(() => sink.confirmations).toEqual([{ place, reference, marks: someMarks("k1") }]);
      });
    });

    describe("its connection", () => {
      it("says when it is lost, and comes back by itself", async () => {
        const sink = recordingSink();
        await connect(sink);
        const lost = sink.next(/^(?!connected)/);
        const back = sink.next("connected");
        rig.cut();
        await lost;
        await rig.during(back);
        const { place, reference } = await sent();
        expect(await rig.claim(place, reference)).toBe(true);
      });

      it("starts also when nobody is there, and says so", async () => {
        await rig.unreachable();
        const sink = recordingSink();
        const lost = sink.next(/^(?!connected)/);
        await rig.notifier.start(sink);
        await lost;
        await rig.reachable();
        await rig.during(sink.next("connected"));
      });

      it("stops twice, before it started, and while it connects", async () => {
        await rig.notifier.start(recordingSink());
        await rig.notifier.stop();
        await rig.notifier.stop();
        const other = await start();
        await other.notifier.stop();
        await other.notifier.start(recordingSink());
        await other.notifier.stop();
      });
    });

    it("writes no secret to a log or an outcome", async () => {
      const outcomes: unknown[] = [];
      const troubles: readonly Trouble[] = [
        { kind: "server error", stored: false },
        { kind: "answer lost", stored: false },
        { kind: "unknown error", stored: false },
        { kind: "shape refused" },
      ];
      const sink = recordingSink(() => Promise.reject(new Error("no")));
      await connect(sink);
      for (const trouble of troubles) {
        rig.trouble(trouble);
        outcomes.push(await post());
      }
      const { place, reference } = await sent("k2");
      await rig.claim(place, reference);
      rig.cut();
      const said = rig.logged() + JSON.stringify([outcomes, sink.states]);
      for (const secret of [...rig.secrets, "Where is my refund?"]) expect(said).not.toContain(secret);
    });
  });
}

const before = (now: Instant): Instant => instant(now - duration(60_000));
const after = (now: Instant): Instant => instant(now + duration(60_000));
