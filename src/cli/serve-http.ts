import { join } from "node:path";
import type { MonitorParts } from "../app/run.ts";
import { displayPath } from "../config/display-path.ts";
import type { Config } from "../config/load-config.ts";
import { DEFAULT_HTTP } from "../config/ssla/ssla-schema.ts";
import { ConfigError } from "../ports/errors.ts";
import type { Vitals } from "../ports/vitals.ts";
import { checkHealth } from "../web/health.ts";
import { openMetrics } from "../web/metrics.ts";
import { ListenError, startWeb, type WebServer } from "../web/start-web.ts";
import { programVersion } from "./program-version.ts";

/** A monitor's own server. */
export interface HttpServer extends WebServer {
  /** The parts of the monitor, so that what it does is counted. */
  readonly parts: MonitorParts;
  /** From now on it can be told how the monitor is. */
  readonly serve: (vitals: Vitals) => void;
}

/** Whether ssla.yaml asks for a server: by `http:`, or by a channel that things are sent to. */
export function httpOf({ http }: Config, { channels }: Pick<MonitorParts, "channels">): Config["http"] {
  const isNeeded = [...channels.values()].some(({ webhook }) => webhook !== undefined);
  return http ?? (isNeeded ? DEFAULT_HTTP : undefined);
}

/** Starts to listen; webhooks are answered with 503 until their channels run. Throws ConfigError when it cannot. */
export async function serveHttp(
  parts: MonitorParts,
  { host, port }: { readonly host: string; readonly port: number },
  { dir, cwd }: { readonly dir: string; readonly cwd: string },
): Promise<HttpServer> {
  const { store, channels, clock, log } = parts;
  const metrics = openMetrics(programVersion());
  let known: Vitals | undefined;
  const deps = { queries: store.queries, coverage: store.coverage, vitals: () => known, clock };
  try {
    const server = await startWeb({
      host,
      port,
      log,
      webhooks: [...channels.values()].flatMap(({ webhook }) => webhook ?? []),
      health: () => checkHealth(deps),
      metrics: () => metrics.text(deps),
    });
    log.info("http.listening", { origin: server.origin });
    return {
      ...server,
      parts: { ...parts, meter: metrics.meter },
      serve: (vitals) => {
        known = vitals;
      },
    };
  } catch (error) {
    if (!(error instanceof ListenError)) throw error;
    const file = displayPath(join(dir, "ssla.yaml"), cwd);
    throw new ConfigError([{ file, line: 0, column: 0, message: error.message, mend: error.mend }]);
  }
}
