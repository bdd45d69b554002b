/** Whether two values of plain data say the same; what is absent and what is undefined are one. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, i) => isSame(one, b[i]))
    );
  }
  return (
    Object.keys(a).every((key) => isSame(Reflect.get(a, key), Reflect.get(b, key))) &&
    Object.keys(b).every((key) => Object.hasOwn(a, key) || Reflect.get(b, key) === undefined)
  );
}
