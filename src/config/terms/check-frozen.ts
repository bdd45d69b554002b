import type { FrozenVersion } from "../../core/terms/frozen.ts";
import type { Instant } from "../../core/time/instant.ts";
import { TZ_VERSION } from "../../core/time/zone.ts";
import type { Problem } from "../../ports/errors.ts";
import type { Place } from "../yaml/sourced.ts";
import { OVERLAYS } from "../../core/terms/frozen.ts";

/** A version as its file reads now. */
export interface PresentVersion {
  readonly folder: string;
  readonly version: string;
  readonly file: string;
  readonly hash: string;
  readonly from: Instant;
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

/** Versions that have not judged, but would be in force before one of their folder that has. */
export function checkRewritten(
  frozen: readonly FrozenVersion[],
  present: readonly PresentVersion[],
): readonly Problem[] {
  const isFrozen = ({ folder, version }: PresentVersion): boolean =>
    frozen.some((one) => one.channel === folder && one.version === version);
  const judged = present.filter((one) => one.folder !== OVERLAYS && isFrozen(one));
  return present.flatMap((one) => {
    if (isFrozen(one)) return [];
    const later = judged.filter(({ folder, from }) => folder === one.folder && from >= one.from);
    const newest = later.toSorted((a, b) => b.from - a.from)[0];
    if (newest === undefined) return [];
    const message = `${one.folder} has judged by ${newest.version} already, which this version would rewrite`;
    return [{ ...topOf(one.file), message, mend: "give the new version a later date" }];
  });
}

/** Versions whose clock changes may have been others when they first judged. */
export function differentZoneRules(
  frozen: readonly FrozenVersion[],
  present: readonly PresentVersion[],
): readonly Problem[] {
  return present.flatMap(({ folder, version, file }) => {
    const kept = frozen.find((one) => one.channel === folder && one.version === version);
    if (kept === undefined || kept.tzVersion === TZ_VERSION) return [];
    const message = `judged first by the time zone rules ${kept.tzVersion}, and now by ${TZ_VERSION}`;
    const mend = "check that the clock changes of its zone are the same, or write a new version";
    return [{ ...topOf(file), message, mend }];
  });
}

const topOf = (file: string): Place => ({ file, line: 1, column: 1 });

function edited({ folder, file, version }: PresentVersion): Problem {
  if (folder === OVERLAYS) {
    const message = `overlay ${version} was changed, in its file or in what it inherits, but has judged since`;
    return { ...topOf(file), message, mend: "undo the change and write another overlay, of another name" };
  }
  const message = `version ${version} was changed, in its file or in what it inherits, but has judged since`;
  return { ...topOf(file), message, mend: "undo the change and write a new version with a later date" };
}

function gone(file: string): Problem {
  const message = "this version has judged, but its file is gone";
  return { file, line: 0, column: 0, message, mend: "restore it: what was promised stays on record" };
}
