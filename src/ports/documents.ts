import type { Colors } from "../core/blurbs/colors.ts";
import type { Locale } from "../core/blurbs/locales.ts";
import type { PublicPromise } from "../core/blurbs/promise.ts";
import type { Wording } from "../core/blurbs/wording.ts";
import type { ChannelId } from "../core/ids.ts";
import type { SharedFile } from "./command.ts";
import type { Picture } from "./notifier.ts";
import type { Report } from "./report.ts";

/** Makes files of what the program says. */
export interface Documents {
  /** The pictures that the first screen of a report is sent with. */
  readonly reportPictures: (report: Report) => Promise<readonly Picture[]>;
  /** Every number of a report of that brand as CSV. */
  readonly reportTable: (brand: string, report: Report) => Promise<SharedFile>;
  /** A promise as pictures to publish, one of each shape. */
  readonly promisePictures: (promise: PublicPromise, told: PromiseTold) => Promise<readonly PromisePicture[]>;
}

/** How a promise is told, and whose it is. */
export interface PromiseTold {
  readonly channel: ChannelId;
  readonly locale: Locale;
  readonly wording: Wording;
  readonly colors: Colors;
}

/** A promise as a picture, or why there is none; `shape` is where it belongs: `X header`. */
export type PromisePicture =
  | { readonly kind: "drawn"; readonly shape: string; readonly picture: Picture }
  | { readonly kind: "not drawn"; readonly shape: string; readonly reason: string };
