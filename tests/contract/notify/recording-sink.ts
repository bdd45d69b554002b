import { instant } from "../../../src/core/time/instant.ts";
import type { Command } from "../../../src/ports/command.ts";
import type { HomePage } from "../../../src/ports/home.ts";
import type {
  NotifierSink,
  Posted,
  Press,
  QuestionPress,
  Receipt,
  ReportAsk,
} from "../../../src/ports/notifier.ts";

/** A sink that remembers what it was told. */
export interface RecordingSink extends NotifierSink {
  readonly commands: readonly Omit<Command, "brand">[];
  /** Who asked for which page of their home. */
  readonly homes: readonly { readonly user: string; readonly page: number }[];
  readonly presses: readonly Press[];
  readonly answers: readonly QuestionPress[];
  readonly asks: readonly ReportAsk[];
  readonly confirmations: readonly Posted[];
  /** `connected`, or why not, in their order. */
  readonly states: readonly string[];
  /** Resolves when `state` is told after this call. */
  readonly next: (state: string | RegExp) => Promise<void>;
}

/** A home in which nobody waits. */
export function anEmptyHome(changed: Partial<HomePage> = {}): HomePage {
  return {
    at: instant(0),
    page: 0,
    pages: 1,
    open: 0,
    more: false,
    cases: [],
    mine: [],
    coverage: [],
    shift: { told: { lines: [["On shift: nobody"]] }, choices: [] },
    ...changed,
  };
}

/** Answers each press as `answer` does, and what else people ask for as `more` says. */
export function recordingSink(
  answer: (press: Press) => Promise<Receipt> = () => Promise.resolve({ text: "Noted.", undo: undefined }),
  more: Partial<Pick<NotifierSink, "command" | "home" | "reportAsk">> = {},
): RecordingSink {
  const presses: Press[] = [];
  const commands: Omit<Command, "brand">[] = [];
  const homes: { user: string; page: number }[] = [];
  const answers: QuestionPress[] = [];
  const asks: ReportAsk[] = [];
  const confirmations: Posted[] = [];
  const states: string[] = [];
  const waiting = new Set<(state: string) => void>();
  const tell = (state: string): void => {
    states.push(state);
    for (const each of waiting) each(state);
  };
  return {
    presses,
    commands,
    homes,
    command: (given) => {
      commands.push(given);
      return more.command?.(given) ?? Promise.resolve({ lines: [[`You said ${given.name}.`]] });
    },
    home: (user, page) => {
      homes.push({ user, page });
      return more.home?.(user, page) ?? Promise.resolve(anEmptyHome());
    },
    answers,
    asks,
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
    reportAsk: (ask) => {
      asks.push(ask);
      return more.reportAsk?.(ask) ?? Promise.resolve({ lines: [[`You asked for ${ask.part}.`]] });
    },
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
