/** Something that is wrong in a file the operator writes. */
export interface Problem {
  readonly file: string;
  /** From 1; 0 when the problem is the file as a whole. */
  readonly line: number;
  readonly column: number;
  /** What is wrong: starts in lower case, names the thing and the value, holds no secret. */
  readonly message: string;
  /** What to do about it. */
  readonly mend: string;
}

/** The configuration cannot be used. Lists every problem at once. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.problems = problems;
  }
}

/** What was stored cannot be read or written. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}

/** `file:line:column: message; mend`, as editors and terminals link it. */
export function formatProblem({ file, line, column, message, mend }: Problem): string {
  const place = line === 0 ? file : `${file}:${line}:${column}`;
  return `${place}: ${message}; ${mend}`;
}
