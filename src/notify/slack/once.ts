/** Does each thing once, however often it is asked for. Whoever asks again waits for the first to end. */
export type Once = (id: string, work: () => Promise<void>) => Promise<"done" | "done before">;

/** What comes again comes soon: so many are remembered. */
const REMEMBERED = 500;

/** Slack delivers again what it believes to be lost, on any of our connections. */
export function once(): Once {
  const known = new Map<string, Promise<void>>();
  return async (id, work) => {
    const before = known.get(id);
    if (before !== undefined) {
      await before;
      return "done before";
    }
    const [oldest] = known.keys();
    if (known.size >= REMEMBERED && oldest !== undefined) known.delete(oldest);
    const doing = work();
    known.set(id, doing);
    await doing;
    return "done";
  };
}
