import type { Receipt } from "../ports/notifier.ts";

/** What became of a press, where there is nothing to take back. */
export const say = (text: string): Receipt => ({ text, undo: undefined });

/** A press that came to nothing. */
export const refusal = (text: string): Receipt => ({ ...say(text), refused: true });
