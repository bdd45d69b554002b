/** Ends an exhaustive switch: does not compile while a kind is missing, and throws if data lied about its type. */
export function unreachable(value: never): never {
  throw new Error(`unhandled: ${JSON.stringify(value)}`);
}
