import type { Picture } from "./notifier.ts";
import type { Report } from "./report.ts";

/** Makes files of what the program says. */
export interface Documents {
  /** The pictures that the first screen of a report is sent with. */
  readonly reportPictures: (report: Report) => Promise<readonly Picture[]>;
}
