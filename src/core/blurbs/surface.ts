/** How a platform counts: UTF-16 units, code points, what a reader takes for letters, or the weights of twitter-text. */
export type CountUnit = "utf16" | "code-points" | "graphemes" | "twitter-text";

/** A place on a platform where a blurb can stand, and what fits there. */
export interface Surface {
  readonly id: string;
  readonly platform: string;
  /** As people call it. */
  readonly name: string;
  readonly max: number;
  readonly unit: CountUnit;
  /** In UTF-8, where the platform limits that as well. */
  readonly maxBytes?: number;
  /** What any link counts, however long it is; absent where it counts as its letters. */
  readonly urlWeight?: number;
  /** Whether an official API writes it, a person pastes it and we look, or nobody but a person can tell. */
  readonly write: "auto" | "assisted" | "manual";
  readonly format: "plain" | "markdown";
  readonly source: string;
  /** A: the official text was read; B: a faithful copy of it; C: third parties only; D: what people know, no text was read. */
  readonly grade: "A" | "B" | "C" | "D";
  /** Year and month of the source. */
  readonly asOf: string;
}
