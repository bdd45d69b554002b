import type { OverlayPeriod, TermsHistory } from "../core/terms/terms-at.ts";
import type { Terms } from "../core/terms/terms.ts";
import { parseInstant } from "../core/time/iso.ts";
import { UsageError } from "./context.ts";

/** The overlay periods that `--overlay NAME=FROM/TO` names. Throws UsageError when one is not written so or not there. */
export function overlayPeriods(
  specs: readonly string[],
  overlays: ReadonlyMap<string, Terms>,
): readonly OverlayPeriod[] {
  return specs.map((spec) => {
    const [, name = "", from = "", to = ""] = /^([^=]+)=([^/]+)\/(.+)$/.exec(spec) ?? [];
    const terms = overlays.get(name);
    const period = { from: parseInstant(from), to: parseInstant(to) };
    if (terms === undefined && name !== "") {
      const known = [...overlays.keys()].join(", ") || "none";
      throw new UsageError(`no overlay ${JSON.stringify(name)}; the overlays of these terms: ${known}`);
    }
    if (
      terms === undefined ||
      period.from === undefined ||
      period.to === undefined ||
      period.to <= period.from
    ) {
      throw new UsageError(
        `--overlay ${spec}: write NAME=FROM/TO, such as surge=2026-11-02T10:00:00Z/2026-11-02T14:00:00Z`,
      );
    }
    return { terms, from: period.from, to: period.to };
  });
}

/** `history` with those periods laid over it. */
export function withOverlays(history: TermsHistory, periods: readonly OverlayPeriod[]): TermsHistory {
  return { ...history, overlays: [...history.overlays, ...periods] };
}
