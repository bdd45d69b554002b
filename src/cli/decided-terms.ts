import type { Decided, Governed } from "../app/terms-in-force.ts";
import { termsInForce } from "../app/terms-in-force.ts";
import type { Config } from "../config/load-config.ts";
import { historiesOf } from "../config/terms-source.ts";
import { brandId, channelId } from "../core/ids.ts";
import { isWaiting } from "../core/terms/approvals.ts";
import { isRunning } from "../core/terms/overlays.ts";
import type { Instant } from "../core/time/instant.ts";
import { formatInstant } from "../core/time/iso.ts";
import type { LoadedHistories } from "../ports/terms-source.ts";
import { StoreError } from "../ports/errors.ts";
import { readDecided, type DecidedTerms } from "../store/sqlite/open-reader.ts";
import type { StartedOverlay } from "../ports/overlays.ts";

/**
 * What people decided about terms, by the store at `path`; nothing when there is none, or when it cannot be read: what is
 * wrong with it is not for these commands to tell.
 */
export async function storedDecisions(path: string): Promise<DecidedTerms> {
  try {
    return await readDecided(path);
  } catch (error) {
    if (error instanceof StoreError) return { acts: [], proposals: [] };
    throw error;
  }
}

/** The channels of a configuration, and whose new versions wait for approval. */
export function governedIn({ brands, channels }: Pick<Config, "brands" | "channels">): readonly Governed[] {
  return Object.entries(channels).map(([id, { brand }]) => ({
    id: channelId(id),
    brand: brandId(brand),
    needsApproval: (brands[brand]?.approvers?.length ?? 0) > 0,
  }));
}

/** The terms of the files as people decided about them. */
export function inForceWith(config: Config, decided: Decided, dir: string, cwd: string): LoadedHistories {
  return termsInForce(historiesOf(config.terms, dir, cwd), governedIn(config), decided);
}

/** What is special about a channel's terms now: overlays that run, versions that wait. A line each. */
export function decidedInWords(
  config: Config,
  inForce: LoadedHistories,
  { acts }: Pick<DecidedTerms, "acts">,
  now: Instant,
): readonly string[] {
  const waiting = Object.keys(config.channels).flatMap((channel) => {
    const versions = inForce.historyOf(channelId(channel))?.versions ?? [];
    return versions
      .filter(isWaiting)
      .map(({ version }) => `${channel}: the terms of ${version} wait for approval, and are not in force`);
  });
  const running = acts.filter((act) => isRunning(act, now)).map(overlayLine);
  return [...running, ...waiting];
}

function overlayLine({ kind, name, channel, from, until, by }: StartedOverlay): string {
  const where = channel ?? "all channels";
  const end = until === undefined ? "until somebody ends it" : `until ${formatInstant(until)}`;
  return `${where}: ${kind} terms ${JSON.stringify(name)} are in force since ${formatInstant(from)}, started by ${by}, ${end}`;
}
