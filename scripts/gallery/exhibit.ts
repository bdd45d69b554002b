import type { Notice } from "../../src/ports/notice.ts";

/** A message as the gallery shows it. */
export interface Exhibit {
  /** Names its picture. */
  readonly name: string;
  readonly title: string;
  /** When people see it, and why it looks as it does. */
  readonly about: string;
  readonly notice: Notice;
}
