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

/** A platform did not do what was asked. The message names the platform and what it said, never a secret. */
export class ChannelError extends Error {
  override readonly name = "ChannelError";
  /** Until a person mends it (a revoked token) there is no use in trying; it is probed now and then all the same. */
  readonly permanent: boolean;
  /** What a person should do about it. */
  readonly mend: string;

  constructor(
    message: string,
    {
      permanent,
      mend,
      cause,
    }: { readonly permanent: boolean; readonly mend: string; readonly cause?: unknown },
  ) {
    super(message, { cause });
    this.permanent = permanent;
    this.mend = mend;
  }
}

/** `file:line:column: message; mend`, as editors and terminals link it. */
export function formatProblem({ file, line, column, message, mend }: Problem): string {
  const place = line === 0 ? file : `${file}:${line}:${column}`;
  return `${place}: ${message}; ${mend}`;
}
