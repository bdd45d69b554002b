import { findZone } from "../core/time/zone.ts";
import { UsageError, type CliContext } from "./context.ts";
import { initQuestions, type Answers, type Question, type QuestionKey } from "./init-questions.ts";
import { paint } from "./paint.ts";

/**
 * The answers to every question of `ssla init`, asked with `say`. Throws UsageError when the input ends before the last.
 */
export async function askQuestions(
  say: (line: string) => void,
  { output, input, env, kinds }: CliContext,
): Promise<Answers> {
  const answers = new Map<QuestionKey, string>();
  const zone = findZone(env["TZ"] ?? "")?.name ?? "Etc/UTC";
  const lines = input();
  try {
    const questions = initQuestions(zone, kinds);
    for (const [index, question] of questions.entries()) {
      const number = `${index + 1}/${questions.length}`;
      answers.set(question.key, await ask(question, number, answers, { say, lines, ...output }));
    }
    return answers;
  } finally {
    await lines.return(undefined); // else an open input keeps the process waiting
  }
}

interface Conversation {
  readonly say: (line: string) => void;
  readonly lines: AsyncGenerator<string>;
  readonly color: boolean;
  readonly drained: () => Promise<void>;
}

/** Asks until the answer will do. */
async function ask(
  question: Question,
  number: string,
  answers: Answers,
  { say, lines, color, drained }: Conversation,
): Promise<string> {
  const { bold, yellow } = paint(color);
  const otherwise = question.otherwise(answers);
  for (;;) {
    say(`${bold(number)} ${question.text(answers)} [${otherwise}]`);
    await drained();
    const line = await lines.next();
    if (line.done) throw new UsageError("the answers ended before the questions did; nothing was written");
    const answer = line.value.trim() === "" ? otherwise : line.value.trim();
    const wrong = await question.wrong(answer, answers);
    if (wrong === undefined) return answer;
    say(yellow(`  not ${JSON.stringify(answer)}: ${wrong}`));
  }
}
