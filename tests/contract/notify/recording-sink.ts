import type { NotifierSink, Posted, Press, QuestionPress, Receipt } from "../../../src/ports/notifier.ts";

/** A sink that remembers what it was told. */
export interface RecordingSink extends NotifierSink {
  readonly presses: readonly Press[];
  readonly answers: readonly QuestionPress[];
  readonly confirmations: readonly Posted[];
  /** `connected`, or why not, in their order. */
  readonly states: readonly string[];
  /** Resolves when `state` is told after this call. */
  readonly next: (state: string | RegExp) => Promise<void>;
}

/** Answers each press as `answer` does. */
export function recordingSink(
  answer: (press: Press) => Promise<Receipt> = () => Promise.resolve({ text: "Noted.", undo: undefined }),
): RecordingSink {
  const presses: Press[] = [];
  const answers: QuestionPress[] = [];
  const confirmations: Posted[] = [];
  const states: string[] = [];
  const waiting = new Set<(state: string) => void>();
  const tell = (state: string): void => {
    states.push(state);
    for (const each of waiting) each(state);
  };
  return {
    presses,
    answers,
    confirmations,
    states,
    press: (press) => {
      presses.push(press);
      return answer(press);
    },
    answer: (press) => {
      answers.push(press);
      return Promise.resolve({ text: "Answered.", undo: undefined });
    },
    connected: () => {
      tell("connected");
    },
    disconnected: tell,
    confirmed: (posted) => {
      confirmations.push(posted);
      return Promise.resolve();
    },
    next: (wanted) =>
      new Promise((resolve) => {
        const look = (state: string): void => {
          if (typeof wanted === "string" ? state !== wanted : !wanted.test(state)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
      }),
  };
}
