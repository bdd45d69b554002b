import type { Notice } from "../../src/ports/notice.ts";
import type { Picture } from "../../src/ports/notifier.ts";

/** A message as the gallery shows it. */
export interface Exhibit {
  /** Names its picture. */
  readonly name: string;
  readonly title: string;
  /** When people see it, and why it looks as it does. */
  readonly about: string;
  readonly notice: Notice;
  /** What it shows below its words. */
  readonly pictures?: readonly Picture[];
}
