/** Numbers by the million: eight bytes each. */
export interface NumberList {
  readonly push: (value: number) => void;
  /** A copy in the order in which they came. */
  readonly values: () => Float64Array;
  /** A copy in rising order. */
  readonly sorted: () => Float64Array;
}

/** No numbers yet. */
export function numberList(): NumberList {
  let values = new Float64Array(8);
  let length = 0;
  return {
    push: (value) => {
      if (length === values.length) {
        const larger = new Float64Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
    values: () => values.slice(0, length),
    sorted: () => values.slice(0, length).sort(),
  };
}
