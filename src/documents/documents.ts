import type { Documents } from "../ports/documents.ts";
import { reportPictures } from "./report/report-pictures.ts";

/** All files that the live program hands out. */
export const documents: Documents = { reportPictures };
