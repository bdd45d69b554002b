import type { BrandId, ChannelId } from "../core/ids.ts";
import { isNonEmpty } from "../core/non-empty.ts";
import { approvedHistory, proposalOf, type Proposal } from "../core/terms/approvals.ts";
import { overlayPeriods, type OverlayAct } from "../core/terms/overlays.ts";
import { termsHistory, type TermsHistory } from "../core/terms/terms-at.ts";
import type { Terms } from "../core/terms/terms.ts";
import type { LoadedHistories } from "../ports/terms-source.ts";

/** What people decided about terms: overlays they started, versions they approved. */
export interface Decided {
  readonly acts: readonly OverlayAct[];
  readonly proposals: readonly Proposal[];
}

/** A channel, and whether its brand names people who approve new versions. */
export interface Governed {
  readonly id: ChannelId;
  readonly brand: BrandId;
  readonly needsApproval: boolean;
}

/**
 * The terms of `files` with what people decided: no version is in force that was not approved where its brand asks for
 * that, and the overlays lie over the channels they were started for. What comes out the same as in `before` is the very
 * same object: what was folded by it stays folded.
 */
export function termsInForce(
  files: LoadedHistories,
  channels: readonly Governed[],
  decided: Decided,
  before?: LoadedHistories,
): LoadedHistories {
  const overlays = new Map([...files.overlays].map(([name, { terms }]) => [name, terms]));
  const ofChannel = new Map(
    channels.flatMap((channel) => {
      const own = files.historyOf(channel.id);
      if (own === undefined) return [];
      const approved = approvedFor(own, files.folderOf(channel.id), channel, decided);
      const periods = overlayPeriods(decided.acts, channel.brand, channel.id, overlays);
      const merged =
        periods.length === 0 ? approved : { ...approved, overlays: [...own.overlays, ...periods] };
      return [[channel.id, sameOr(before?.historyOf(channel.id), merged)] as const];
    }),
  );
  return {
    ...files,
    histories: new Map(
      [...files.histories].map(([folder, history]) => [
        folder,
        earliest(folder, history, files, channels, ofChannel),
      ]),
    ),
    historyOf: (channel) => ofChannel.get(channel) ?? files.historyOf(channel),
  };
}

/** Until a brand asked for the first time nobody could approve anything: what there is then is in force. */
const hasAsked = ({ proposals }: Decided, brand: BrandId): boolean =>
  proposals.some((one) => one.brand === brand);

function approvedFor(
  history: TermsHistory,
  folder: string,
  channel: Governed,
  decided: Decided,
): TermsHistory {
  const { brand, needsApproval } = channel;
  if (!hasAsked(decided, brand)) return history;
  return approvedHistory(
    history,
    (terms) => proposalOf(decided.proposals, brand, folder, terms),
    needsApproval,
  );
}

/** The versions of a folder, each from when it is in force on the first of the channels that use it. */
function earliest(
  folder: string,
  history: TermsHistory,
  files: LoadedHistories,
  channels: readonly Governed[],
  ofChannel: ReadonlyMap<ChannelId, TermsHistory>,
): TermsHistory {
  const used = channels
    .filter(({ id }) => files.folderOf(id) === folder)
    .flatMap(({ id }) => ofChannel.get(id) ?? []);
  if (used.length === 0) return history;
  const versions = history.versions.map(({ version }) =>
    used
      .flatMap((one) => one.versions.find((terms) => terms.version === version) ?? [])
      .reduce((a, b) => (b.from < a.from ? b : a)),
  );
  return isNonEmpty(versions) ? termsHistory(versions) : history;
}

/** `before` if it says the same as `now`: by the same versions from the same instants, under the same overlays. */
function sameOr(before: TermsHistory | undefined, now: TermsHistory): TermsHistory {
  return before !== undefined && isSameHistory(before, now) ? before : now;
}

function isSameHistory(a: TermsHistory, b: TermsHistory): boolean {
  const sameVersions =
    a.versions.length === b.versions.length &&
    a.versions.every((terms, i) => isSameTerms(terms, b.versions[i]));
  return (
    sameVersions &&
    a.overlays.length === b.overlays.length &&
    a.overlays.every(({ terms, from, to, kind }, i) => {
      const other = b.overlays[i];
      return (
        from === other?.from && to === other.to && kind === other.kind && isSameTerms(terms, other.terms)
      );
    })
  );
}

/** By what they were read from: a file that was read again makes others, whatever it says. */
const isSameTerms = (a: Terms, b: Terms | undefined): boolean =>
  a.hours === b?.hours && a.from === b.from && a.hash === b.hash;
