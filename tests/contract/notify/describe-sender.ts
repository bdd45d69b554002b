import { beforeEach, describe, expect, it } from "vitest";
import type { Sender } from "../../../src/ports/notifier.ts";
import { HOSTILE_TEXTS } from "../../support/hostile-texts.ts";
import {
  aCaseLine,
  aCaseNotice,
  anAnswer,
  anOpsNotice,
  aQuestion,
  aPersonalNotice,
  someMarks,
} from "../../support/notices.ts";

/** What goes wrong with the next call; `stored` says whether it was taken all the same. */
export type Trouble =
  | { readonly kind: "rate limited"; readonly retryAfterMs: number }
  | { readonly kind: "answer lost"; readonly stored: boolean }
  | { readonly kind: "no answer"; readonly stored: boolean }
  | { readonly kind: "server error"; readonly stored: boolean }
  | { readonly kind: "unknown error"; readonly stored: boolean }
  | { readonly kind: "shape refused" };

/** Somebody on this machine who takes notices, and the sender that leads there. It is taken down after the test. */
export interface SenderRig {
  readonly sender: Sender;
  /** Where posts go. */
  readonly place: string;
  /** Lets time pass while `work` is waited for, as much as it needs. */
  readonly during: <T>(work: Promise<T>) => Promise<T>;
  /** What people read there, a text for each message as it reached them; copies that are told to be one are one. */
  readonly arrived: () => readonly string[];
  /** How often it was asked to post. */
  readonly attempts: () => number;
  readonly trouble: (trouble: Trouble) => void;
  /** The place is closed to us for good. */
  readonly shut: () => void;
  readonly unreachable: () => Promise<void>;
  readonly reachable: () => Promise<void>;
  /** Fails when what came last does anything but show words, or leads elsewhere than to `link`. */
  readonly expectHarmless: (link: string) => void;
  /** Everything that was logged. */
  readonly logged: () => string;
  readonly secrets: readonly string[];
}

/** What differs between routes. */
export interface SenderTraits {
  /** Whether it says how long to wait. */
  readonly tellsWait: boolean;
  /** After which nobody knows whether it was posted. */
  readonly unclear: readonly Extract<Trouble, { readonly stored: boolean }>[];
}

const LINK = "https://x.com/ana/status/1";

/** What every route to people promises. */
export function describeSender(name: string, traits: SenderTraits, start: () => Promise<SenderRig>): void {
  describe(`posting by ${name}`, () => {
    let rig: SenderRig;
    beforeEach(async () => {
      rig = await start();
    });
    const post = (key = "k1", notice = aCaseNotice(), plain = false) =>
      rig.during(rig.sender.post(rig.place, notice, someMarks(key), plain));

    it("shows a message once, with what matters", async () => {
      expect(await post()).toMatchObject({ kind: "sent" });
      const [text, ...more] = rig.arrived();
      expect(more).toEqual([]);
      for (const part of ["Now", "X · @ana", "Where is my refund?", "first reply within 1 h"])
        expect(text).toContain(part);
    });

    it.each([
      ["a case", aCaseNotice()],
      ["an answered case", aCaseNotice({ standing: anAnswer() })],
      ["what is left of one", aCaseLine()],
      ["a word to one person", aPersonalNotice()],
      ["trouble of our own", anOpsNotice()],
      ["a question", aQuestion()],
      ["an answered question", aQuestion({ outcome: "Not a surge, says Bo." })],
    ])("finds a form for %s that is taken", async (_, notice) => {
      const outcome = await rig.during(rig.sender.post(rig.place, notice, someMarks("k1")));
      expect(outcome.kind).toBe("sent");
    });

    it("has posted nothing when it came too often, and passes on how long to wait where it is told", async () => {
      rig.trouble({ kind: "rate limited", retryAfterMs: 7000 });
      const retryAfterMs = traits.tellsWait ? 7000 : undefined;
      expect(await post()).toMatchObject({ kind: "not accepted", retryAfterMs });
      expect(rig.arrived()).toEqual([]);
    });

    it("knows that nothing was posted when nobody was there", async () => {
      await rig.unreachable();
      expect((await post()).kind).toMatch(/^(unreachable|not accepted)$/);
      await rig.reachable();
      expect(rig.arrived()).toEqual([]);
      expect((await post()).kind).toBe("sent");
    });

    it.each(traits.unclear)("tries once and knows nothing after %o", async (trouble) => {
      rig.trouble(trouble);
      expect((await post()).kind).toBe("ambiguous");
      expect(rig.attempts()).toBe(1);
      expect(rig.arrived()).toHaveLength(trouble.stored ? 1 : 0);
    });

    it("says when a place is of no use", async () => {
      rig.shut();
      expect((await post()).kind).toBe("blocked");
    });

    it("says when the form was refused, and passes in plain words", async () => {
      rig.trouble({ kind: "shape refused" });
      expect((await post()).kind).toBe("refused shape");
      expect((await post("k1", aCaseNotice(), true)).kind).toBe("sent");
      expect(rig.arrived()).toHaveLength(1);
    });

    it.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text.slice(0, 30)), text]))(
      "shows a stranger's %s without harm, in full and in plain",
      async (_, text) => {
        const notice = aCaseNotice({ quote: text, handle: text, link: LINK });
        for (const plain of [false, true]) {
          expect((await post(`k ${String(plain)}`, notice, plain)).kind).toBe("sent");
          rig.expectHarmless(LINK);
        }
      },
    );

    it("stops twice, before it posted, and not before what is under way has ended", async () => {
      await rig.sender.stop();
      await rig.sender.stop();
      const posting = rig.sender.post(rig.place, aCaseNotice(), someMarks("k1"));
      let ended = false;
      void posting.then(() => {
        ended = true;
      });
      await rig.during(Promise.all([posting, rig.sender.stop()]));
      expect(ended).toBe(true);
    });

    it("writes no secret and no word of a customer's to a log or an outcome", async () => {
      const outcomes: unknown[] = [];
      const troubles: readonly Trouble[] = [
        ...traits.unclear,
        { kind: "rate limited", retryAfterMs: 1000 },
        { kind: "shape refused" },
      ];
      for (const trouble of troubles) {
        rig.trouble(trouble);
        outcomes.push(await post(`k ${outcomes.length}`));
      }
      rig.shut();
      outcomes.push(await post("shut"));
      await rig.unreachable();
      outcomes.push(await post("gone"));
      const said = rig.logged() + JSON.stringify(outcomes);
      for (const secret of [...rig.secrets, "Where is my refund?"]) expect(said).not.toContain(secret);
    });
  });
}

/** What a route without a history promises beside: whatever is repeated can be told to be one. */
export function describeRepeats(name: string, start: () => Promise<SenderRig>): void {
  describe(`repeating by ${name}`, () => {
    it.each([true, false])(
      "reads as one message when the first may have arrived (it did: %s)",
      async (stored) => {
        const rig = await start();
        const post = () => rig.during(rig.sender.post(rig.place, aCaseNotice(), someMarks("k1")));
        rig.trouble({ kind: "answer lost", stored });
        expect((await post()).kind).toBe("ambiguous");
        expect((await post()).kind).toBe("sent");
        expect(rig.attempts()).toBe(2);
        expect(rig.arrived()).toHaveLength(1);
      },
    );

    it("reads as two for two keys", async () => {
      const rig = await start();
      for (const key of ["k1", "k2"])
        await rig.during(rig.sender.post(rig.place, aCaseNotice(), someMarks(key)));
      expect(rig.arrived()).toHaveLength(2);
    });
  });
}
