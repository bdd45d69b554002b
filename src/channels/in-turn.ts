/** Does one work after the other, in the order they are asked for, whatever becomes of each. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Nothing is being done yet. */
export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
