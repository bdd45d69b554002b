import type { Answer, ApiContext, ApiMethod } from "./api/method.ts";
import { SlackRefusal } from "./api/method.ts";

/** Does what was asked, and answers as Slack would. */
export function callApi(
  method: ApiMethod,
  args: Readonly<Record<string, unknown>>,
  context: ApiContext,
): Answer {
  try {
    return { ok: true, ...method.run(args, context) };
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    return refusal(error.error, error.problems);
  }
}

/** Slack's way to say no. */
export const refusal = (error: string, problems: readonly string[] = []): Answer => ({
  ok: false,
  error,
  ...(problems.length > 0 && {
    errors: problems,
    response_metadata: { messages: problems.map((each) => `[ERROR] ${each}`) },
  }),
});
