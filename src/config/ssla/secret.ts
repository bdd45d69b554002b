import { inspect } from "node:util";

/** A credential that no log, error or JSON can print; only `reveal` hands it out, to the client that needs it. */
export interface Secret {
  /** Where it comes from: `env:NAME` or `file:PATH`. */
  readonly source: string;
  /** The credential itself. Throws when this run did not resolve credentials. */
  readonly reveal: () => string;
  /** Whether this run resolved it. */
  readonly isResolved: () => boolean;
  readonly toString: () => string;
  readonly toJSON: () => string;
  readonly [inspect.custom]: () => string;
}

/** Wraps `value`, which is undefined when credentials are not resolved. */
export function secret(source: string, value: string | undefined): Secret {
  const hidden = (): string => "[secret]";
  return {
    source,
    reveal: () => {
      if (value === undefined) throw new Error(`the credential ${source} was not resolved`);
      return value;
    },
    isResolved: () => value !== undefined,
    toString: hidden,
    toJSON: hidden,
    [inspect.custom]: hidden,
  };
}
