import type { Log } from "../../ports/log.ts";
import type { OnPress, Receipt } from "../../ports/notifier.ts";

/** What it takes to have a press done. */
export interface CommitDeps {
  readonly log: Log;
  readonly onPress: OnPress;
  /** Slack gives up at 3 s by the real clock, whatever that of the program says. */
  readonly ackWithinMs: number;
}

/** Acknowledges to Slack; of a form also what is wrong with it. */
export type Ack = (response?: {
  readonly response_action: "errors";
  readonly errors: Record<string, string>;
}) => Promise<void>;

/** What a press led to. */
export interface Committed {
  /** Undefined when it could not be saved. */
  readonly receipt: Receipt | undefined;
  /** It was acknowledged before anybody knew. */
  readonly isLate: boolean;
}

/** What the press led to; acknowledged once that is committed, or when Slack would wait no longer. */
export async function committed(
  { log, ackWithinMs }: Omit<CommitDeps, "onPress">,
  pressed: Promise<Receipt>,
  ack: Ack,
  ackOf: (receipt: Receipt | undefined) => Promise<void> = () => ack(),
): Promise<Committed> {
  const work = pressed.catch((error: unknown) => {
    log.error("slack.press_failed", { kind: error instanceof Error ? error.name : typeof error });
    return undefined;
  });
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<"slow">((resolve) => {
    timer = setTimeout(() => {
      resolve("slow");
    }, ackWithinMs);
  });
  const first = await Promise.race([work, slow]);
  clearTimeout(timer);
  await (first === "slow" ? ack() : ackOf(first));
  return { receipt: await work, isLate: first === "slow" };
}

/** When the connection went away meanwhile the press counts all the same, and its receipt takes another way. */
export async function surely({ log }: Pick<CommitDeps, "log">, acked: Promise<void>): Promise<void> {
  await acked.catch(() => {
    log.warn("slack.ack_lost");
  });
}
