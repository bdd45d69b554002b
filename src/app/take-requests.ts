import { actId, type BrandId } from "../core/ids.ts";
import { isRunning, liesOver } from "../core/terms/overlays.ts";
import type { Duration } from "../core/time/instant.ts";
import type { MonitorRequest, RequestBox, TermsRequest } from "../ports/requests.ts";
import { endOverlay } from "./end-overlay.ts";
import type { Store } from "../ports/store.ts";
import { eraseAuthor } from "./erase.ts";
import type { Ops } from "./ops.ts";
import type { Reports } from "./reports.ts";
import { tellOfOverlays } from "./overlay-notices.ts";
import type { OverlayDeps } from "./overlays.ts";
import { startOverlay } from "./start-overlay.ts";
import { noteStatusUpdate, type StatusUpdateDeps } from "./status-update.ts";
import { RELOAD_EVERY } from "./timings.ts";

export interface RequestDeps extends OverlayDeps, StatusUpdateDeps {
  readonly store: OverlayDeps["store"] & StatusUpdateDeps["store"] & Pick<Store, "publications" | "erasure">;
  /** Undefined: nobody can ask. */
  readonly requests?: RequestBox | undefined;
  readonly ops: Pick<Ops, "tell">;
  readonly brands: Iterable<BrandId>;
  /** Absent: nobody is sent any report. */
  readonly reports: Pick<Reports, "sendNow">;
}

/**
 * Does what was asked of the monitor from outside, each request once: its acts carry its id, so that one taken again after
 * a crash changes nothing. What cannot be done is told to ops. Returns how long to sleep before looking again.
 */
export async function takeRequests(deps: RequestDeps): Promise<Duration> {
  const { requests: box, ops, log, brands } = deps;
  if (box === undefined) return RELOAD_EVERY;
  const { requests, unreadable } = await box.waiting();
  for (const file of unreadable) {
    await ops.tell(brands, `request ${file}`, {
      ...{ kind: "ops", level: "trouble", title: "A request to the monitor cannot be read" },
      lines: [`${file} was put aside; ask again.`],
    });
  }
  for (const request of requests) {
    const refusal = await obeyOne(deps, request);
    if (refusal === NOT_YET) continue;
    log.info("request.taken", { id: request.id, done: refusal === undefined });
    if (refusal !== undefined) {
      await ops.tell([request.brand], `request ${request.id}`, {
        ...{ kind: "ops", level: "note", title: `What ${request.by} asked for could not be done` },
        lines: [`${askedInWords(request)}: ${refusal}`],
      });
    }
    await box.done(request.id);
  }
  if (requests.length > 0) await tellOfOverlays(deps);
  return RELOAD_EVERY;
}

function askedInWords(request: MonitorRequest): string {
  if (request.kind === "publish") return `ssla publish ${request.publication.channel}`;
  if (request.kind === "report") return `ssla report --week ${request.week} --to slack`;
  if (request.kind === "erase") return `ssla erase --channel ${request.channel}`;
  return `ssla ${request.kind} ${request.wish.do} ${request.wish.name ?? ""}`;
}

/** The request stays where it lies, and is taken again in the next pass. */
const NOT_YET = Symbol("not yet");

/** Why it could not be done; undefined when it was, or had been before. */
async function obeyOne(
  deps: RequestDeps,
  request: MonitorRequest,
): Promise<string | undefined | typeof NOT_YET> {
  if (request.kind === "report") return deps.reports.sendNow(request);
  if (request.kind === "erase") {
    const erased = await eraseAuthor(deps, request.channel, request.author);
    if (erased.kind === "responder") return "That account answers for the brand: it is no customer's.";
    return erased.isLogEmpty ? undefined : NOT_YET;
  }
  if (request.kind !== "publish") return obey(deps, request);
  await deps.store.publications.plan([request.publication]);
  return undefined;
}

async function obey(deps: RequestDeps, request: TermsRequest): Promise<string | undefined> {
  const { brand, channel, kind, by, askedAt, wish } = request;
  const id = actId(request.id);
  const { acts } = deps.book.decided();
  if (acts.some((act) => act.id === id || act.ended?.id === id)) return undefined;
  switch (wish.do) {
    case "start": {
      const { name, span } = wish;
      const length = span === undefined ? ({ kind: "open end" } as const) : ({ kind: "for", span } as const);
      const start = await startOverlay(deps, { id, brand, channel, name, kind, by, askedAt, length });
      return start.kind === "refused" ? start.because : undefined;
    }
    case "end": {
      const stop = await endOverlay(deps, {
        id,
        act: undefined,
        brand,
        channel,
        name: wish.name,
        kind,
        by,
        askedAt,
      });
      return stop.kind === "refused" ? stop.because : undefined;
    }
    case "told": {
      const running = acts.filter(
        (act) =>
          act.name === wish.name &&
          act.kind === kind &&
          isRunning(act, askedAt) &&
          (channel === undefined ? act.brand === brand : liesOver(act, brand, channel)),
      );
      for (const act of running) await noteStatusUpdate(deps, act, { id, by, at: askedAt });
      return running.length === 0 ? `No ${kind} “${wish.name}” runs there.` : undefined;
    }
  }
}
