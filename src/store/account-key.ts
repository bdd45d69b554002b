import type { Conversation } from "../core/cases/events.ts";
import type { AccountKey } from "./schema.ts";

/** The account that a conversation belongs to, and nothing else of it. */
export function accountOf({ brand, platform, account }: AccountKey | Conversation): AccountKey {
  return { brand, platform, account };
}

/** The same text for the same account. */
export function accountText({ brand, platform, account }: AccountKey): string {
  return JSON.stringify([brand, platform, account]);
}

/** `items` by the account they belong to; nearly always there is one. */
export function byAccount<T>(
  items: readonly T[],
  keyOf: (item: T) => AccountKey,
): readonly (readonly [AccountKey, readonly T[]])[] {
  const found = new Map<string, [AccountKey, T[]]>();
  for (const item of items) {
    const key = accountOf(keyOf(item));
    const text = accountText(key);
    const group = found.get(text);
    if (group) group[1].push(item);
    else found.set(text, [key, [item]]);
  }
  return [...found.values()];
}

/** `items` by the text that `keyOf` gives them. */
export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = found.get(key);
    if (group) group.push(item);
    else found.set(key, [item]);
  }
  return found;
}
