/** What was typed cannot be done: exit code 64. The message says how to type it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
