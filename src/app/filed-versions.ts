import type { BrandId, ChannelId } from "../core/ids.ts";
import type { Proposal } from "../core/terms/approvals.ts";
import type { Terms } from "../core/terms/terms.ts";
import type { Monitored } from "./monitored.ts";
import type { TermsBook } from "./terms-book.ts";

interface Filing {
  readonly book: Pick<TermsBook, "files">;
  readonly monitored: ReadonlyMap<ChannelId, Monitored>;
}

/** A version as its file has it, and the folder it stands in. */
export interface FiledVersion {
  readonly folder: string;
  readonly terms: Terms;
}

/** The versions that the channels of a brand may be under. */
export function versionsOf({ book, monitored }: Filing, brand: BrandId): readonly FiledVersion[] {
  const files = book.files();
  const own = [...monitored.values()].filter(({ team }) => team.brand === brand);
  const folders = new Set<string>(own.map(({ id }) => files.folderOf(id)));
  return [...folders].flatMap((folder) =>
    (files.histories.get(folder)?.versions ?? []).map((terms) => ({ folder, terms })),
  );
}

/** The version that was proposed, unless its file was changed since. */
export const filedOf = (
  current: readonly FiledVersion[],
  { folder, version, hash }: Pick<Proposal, "folder" | "version" | "hash">,
): FiledVersion | undefined =>
  current.find((one) => one.folder === folder && one.terms.version === version && one.terms.hash === hash);

/** The channels of a brand whose terms stand in that folder. */
export function channelsIn(
  { book, monitored }: Filing,
  brand: BrandId,
  folder: string,
): readonly Monitored[] {
  const { folderOf } = book.files();
  return [...monitored.values()].filter(({ id, team }) => team.brand === brand && folderOf(id) === folder);
}
