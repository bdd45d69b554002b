import type { SharedFile } from "./command.ts";
import type { Picture } from "./notifier.ts";
import type { Report } from "./report.ts";

/** Makes files of what the program says. */
export interface Documents {
  /** The pictures that the first screen of a report is sent with. */
  readonly reportPictures: (report: Report) => Promise<readonly Picture[]>;
  /** Every number of a report of that brand as CSV. */
  readonly reportTable: (brand: string, report: Report) => SharedFile;
}
