import { randomBytes } from "node:crypto";
import { userInfo } from "node:os";
import { suggest } from "../config/nearest.ts";
import { loadConfig, type Config } from "../config/load-config.ts";
import { brandId, channelId, personId } from "../core/ids.ts";
import type { OverlayKind } from "../core/terms/terms-at.ts";
import { parseDuration } from "../core/time/duration-text.ts";
import type { Duration } from "../core/time/instant.ts";
import type { RequestedWish, TermsRequest } from "../ports/requests.ts";
import { layRequest } from "../store/file/request-box.ts";
import { openArchive } from "./archive.ts";
import { UsageError, type CliContext } from "./context.ts";
import { takesRequests } from "./monitor-state.ts";
import { requestsPath, storePath } from "./store-path.ts";

/** Options of the commands that ask something of the monitor. */
export interface RequestOptions {
  readonly config: string;
  readonly channel?: readonly string[];
  readonly brand?: string;
  readonly json?: true;
}

/** What was asked, and whether a monitor runs that takes it at once. */
export interface Requested {
  readonly config: Config;
  readonly requests: readonly TermsRequest[];
  readonly isRunning: boolean;
}

/**
 * Lays a request there for each channel, or for the whole brand. The store is the monitor's alone: it takes what lies there
 * within seconds, or when it next starts. Throws UsageError when an overlay, a channel or a brand is not in the configuration.
 */
export async function request(
  kind: OverlayKind,
  wish: RequestedWish,
  { config: dir, channel = [], brand }: RequestOptions,
  { cwd, kinds, now }: CliContext,
): Promise<Requested> {
  const config = await loadConfig(dir, undefined, { cwd, archive: openArchive(dir, { cwd }), kinds });
  if (wish.name !== undefined) known("overlay", wish.name, [...config.terms.overlays.keys()]);
  const by = personId(userInfo().username);
  const common = { askedAt: now, by, kind, wish };
  const requests = targetsOf(config, channel, brand).map((target): TermsRequest => ({
    ...common,
    ...target,
    id: randomBytes(16).toString("hex"),
  }));
  const path = storePath(dir, config, cwd);
  for (const one of requests) await layRequest(requestsPath(path), one);
  return { config, requests, isRunning: takesRequests(path) };
}

function targetsOf(
  { brands, channels }: Config,
  named: readonly string[],
  brand: string | undefined,
): readonly Pick<TermsRequest, "brand" | "channel">[] {
  if (named.length > 0) {
    return [...new Set(named)].map((name) => {
      known("channel", name, Object.keys(channels));
      return { brand: brandId(channels[name]?.brand ?? ""), channel: channelId(name) };
    });
  }
  const all = Object.keys(brands);
  if (brand !== undefined) known("brand", brand, all);
  if (brand === undefined && all.length > 1) {
    throw new UsageError(
      `there are several brands; name one with --brand, or channels with --channel: ${all.join(", ")}`,
    );
  }
  return [{ brand: brandId(brand ?? all[0] ?? ""), channel: undefined }];
}

function known(what: string, name: string, all: readonly string[]): void {
  if (!all.includes(name))
    throw new UsageError(`unknown ${what} ${JSON.stringify(name)}; ${suggest(name, all)}`);
}

/** The span that `--for` names. Throws UsageError when it names none. */
export function spanFrom(text: string | undefined): Duration | undefined {
  if (text === undefined) return undefined;
  const span = parseDuration(text);
  if (span === undefined || span === 0) throw new UsageError(`not a span: ${text}; write it like 2h or 90m`);
  return span;
}

/** Prints what was asked, and when it takes effect. */
export function printRequested(
  { requests, isRunning }: Requested,
  { json }: Pick<RequestOptions, "json">,
  extra: object,
  { output }: CliContext,
): void {
  if (json) {
    const asked = requests.map(({ id, brand, channel, kind, wish, askedAt, by }) => ({
      ...{ id, brand, channel: channel ?? null, kind, do: wish.do, name: wish.name ?? null, askedAt, by },
    }));
    output.out(JSON.stringify({ asked, monitorRuns: isRunning, ...extra }, null, 2));
    return;
  }
  output.out(
    isRunning
      ? "asked: the monitor takes it within seconds, and tells the team in Slack"
      : "asked: no monitor runs; the next one takes it when it starts, and it counts from now",
  );
}
