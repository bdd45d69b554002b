import type { FrozenVersion } from "../../core/terms/frozen.ts";
import type { Problem } from "../../ports/errors.ts";

/** A version as its file reads now. */
export interface PresentVersion {
  readonly folder: string;
  readonly version: string;
  readonly file: string;
  readonly hash: string;
}

/** Versions that were changed after they had judged, and those whose files are gone. */
export function checkFrozen(
  frozen: readonly FrozenVersion[],
  present: readonly PresentVersion[],
  files: readonly { readonly folder: string; readonly name: string }[],
  fileOf: (folder: string, version: string) => string,
): readonly Problem[] {
  return frozen.flatMap(({ channel, version, hash }) => {
    const now = present.find((one) => one.folder === channel && one.version === version);
    if (now !== undefined) return now.hash === hash ? [] : [edited(now)];
    const unreadable = files.some(({ folder, name }) => folder === channel && name === version);
    return unreadable ? [] : [gone(fileOf(channel, version))]; // an unreadable one has problems of its own
  });
}

function edited({ file, version }: PresentVersion): Problem {
  const message = `version ${version} was changed, in its file or in what it inherits, but has judged since`;
  return {
    file,
    line: 1,
    column: 1,
    message,
    mend: "undo the change and write a new version with a later date",
  };
}

function gone(file: string): Problem {
  const message = "this version has judged, but its file is gone";
  return { file, line: 0, column: 0, message, mend: "restore it: what was promised stays on record" };
}
