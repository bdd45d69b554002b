import { duration, minutes, type Duration } from "../../core/time/instant.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Gateway, GatewayEnd } from "../../platforms/discord/gateway.ts";

/** What a gateway that is kept open is made of. */
export interface KeepGatewayDeps {
  readonly clock: Clock;
  /** How long Discord may take to say hello. */
  readonly patience: Duration;
  /** Opens a connection; undefined when even that cannot be tried now. */
  readonly open: (signal: AbortSignal) => Promise<Gateway | undefined>;
  /** Milliseconds until one may be opened: a new session needs budget. */
  readonly wait: () => number;
  readonly up: () => void;
  readonly down: (end: GatewayEnd) => void;
}

/** Waits after a connection that did not last double from the one to the other. */
const SHORTEST_WAIT: Duration = duration(1000);
const LONGEST_WAIT: Duration = duration(320_000);
/** Where a person has to mend something first. */
const WAIT_WHEN_REFUSED: Duration = minutes(30);
/** A connection that stood for so long was a good one. */
const LASTING: Duration = minutes(1);

/** How the gateway closes a connection for good; 401 stands for a token that is no good. */
const FOR_GOOD: ReadonlySet<number | undefined> = new Set([401, 4004, 4010, 4011, 4012, 4013, 4014]);

/** Connections to the gateway, one after the other. */
export interface KeptGateway {
  /** Keeps one open until the signal aborts. Never throws. */
  readonly run: (signal: AbortSignal) => Promise<void>;
  /** Gives up the connection there is for another. */
  readonly reconnect: () => void;
}

export function keptGateway(deps: KeepGatewayDeps): KeptGateway {
  const { clock } = deps;
  let giveUp = new AbortController();
  let failures = 0;

  /** One connection from its opening to its end, and for how long it stood. */
  const live = async (gateway: Gateway, signal: AbortSignal): Promise<GatewayEnd> => {
    const ended = aborted(AbortSignal.any([signal, giveUp.signal]));
    const patience = new AbortController();
    const late = clock.sleep(deps.patience, patience.signal).then((): GatewayEnd => NO_HELLO);
    const opened = await Promise.race([gateway.opened, late, ended]);
    patience.abort();
    if (opened !== "open") return opened;
    const since = clock.monotonic();
    deps.up();
    const end = await Promise.race([gateway.over, ended]);
    if (clock.monotonic() - since >= LASTING) failures = 0;
    return end;
  };
  const turn = async (signal: AbortSignal): Promise<number> => {
    const wait = deps.wait();
    if (wait > 0) return wait;
    giveUp = new AbortController();
    const gateway = await deps.open(signal);
    failures += 1;
    if (gateway === undefined) return backOff(failures);
    const end = await live(gateway, signal);
    await gateway.close();
    if (signal.aborted) return 0;
    deps.down(end);
    return FOR_GOOD.has(end.code) ? WAIT_WHEN_REFUSED : backOff(failures);
  };
  return {
    run: async (signal) => {
      while (!signal.aborted) {
        const wait = await turn(signal);
        await clock.sleep(duration(Math.ceil(wait)), signal);
      }
    },
    reconnect: () => {
      giveUp.abort();
    },
  };
}

const NO_HELLO: GatewayEnd = { reason: "the gateway did not answer in time", code: undefined };
const GIVEN_UP: GatewayEnd = { reason: "given up", code: undefined };

const backOff = (failures: number): number =>
  Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** Math.min(Math.max(0, failures - 1), 10));

function aborted(signal: AbortSignal): Promise<GatewayEnd> {
  return new Promise((resolve) => {
    const done = (): void => {
      resolve(GIVEN_UP);
    };
    if (signal.aborted) done();
    signal.addEventListener("abort", done, { once: true });
  });
}
