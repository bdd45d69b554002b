/** A list with at least one item. */
export type NonEmpty<T> = readonly [T, ...(readonly T[])];

/** Whether `list` has an item. */
export function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}
