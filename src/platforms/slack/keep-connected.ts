import type { Duration } from "../../core/time/instant.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { SlackFailure } from "./failure.ts";
import type { Socket, SocketEnd } from "./socket.ts";

/** How long to wait before a connection is opened. */
export interface SocketWaits {
  /** After each failure in a row; the last is that of all later ones. */
  readonly backOff: readonly Duration[];
  /** After Slack refused us: a person has to mend that. */
  readonly refused: Duration;
  /** Between one connection and the next beside it, so that Slack does not renew them together. */
  readonly stagger: Duration;
  /** A connection that ends sooner counts as a failure. */
  readonly lasting: Duration;
  /** After this a connection that Slack wants to end is closed. */
  readonly linger: Duration;
}

/** What keeping connected takes. */
export interface KeepDeps {
  readonly clock: Clock;
  readonly log: Log;
  /** How many connections are kept beside each other: any of them may get a press. */
  readonly sockets: number;
  readonly waits: SocketWaits;
  readonly open: (signal: AbortSignal) => Socket;
  /** There is a connection. */
  readonly connected: () => void;
  /** There is none, and why. */
  readonly disconnected: (reason: string) => void;
}

/** Slack's own troubles, which pass. */
const PASSING = new Set(["internal_error", "fatal_error", "service_unavailable", "request_timeout"]);

/** Keeps connections open until `signal` aborts; resolves when the last is closed. Never rejects. */
export async function keepConnected(deps: KeepDeps, signal: AbortSignal): Promise<void> {
  const tell = teller(deps);
  const first = gate();
  signal.addEventListener("abort", first.open);
  const slots = Array.from({ length: deps.sockets }, async (_, slot) => {
    // A token that is no good is tried by one, not by all.
    if (slot > 0) await first.opened;
    for (let i = 0; i < slot; i++) await deps.clock.sleep(deps.waits.stagger, signal);
    await keepOne(deps, signal, {
      up: () => {
        tell.up(slot);
        first.open();
      },
      down: (reason) => {
        tell.down(slot, reason);
      },
    });
  });
  await Promise.all(slots);
}

/** What one connection's life is told to. */
interface Life {
  readonly up: () => void;
  readonly down: (reason: string) => void;
}

async function keepOne(deps: KeepDeps, signal: AbortSignal, life: Life): Promise<void> {
  const { clock, waits } = deps;
  const lingering = new Set<Promise<void>>();
  const isStopped = (): boolean => signal.aborted;
  let failures = 0;
  while (!isStopped()) {
    const since = clock.monotonic();
    const socket = deps.open(signal);
    const opened = await socket.opened;
    if (opened.kind !== "open") {
      await socket.close();
      if (isStopped()) break;
      life.down(reasonOf(opened));
      await clock.sleep(waitAfter(opened, failures, waits), signal);
      failures += 1;
      continue;
    }
    life.up();
    const end = await endOf(socket, signal);
    const closing = linger(deps, signal, socket, end.lingers);
    lingering.add(closing);
    void closing.then(() => lingering.delete(closing));
    if (isStopped()) break;
    deps.log.info("slack.socket_over", { reason: end.reason });
    if (!end.lingers) life.down(end.reason);
    failures = clock.monotonic() - since < waits.lasting ? failures + 1 : 0;
    if (failures > 0) await clock.sleep(backOff(failures - 1, waits), signal);
  }
  await Promise.all(lingering);
}

async function linger(deps: KeepDeps, signal: AbortSignal, socket: Socket, lingers: boolean): Promise<void> {
  if (lingers) await deps.clock.sleep(deps.waits.linger, signal);
  await socket.close();
}

function waitAfter(failure: SlackFailure, failures: number, waits: SocketWaits): Duration {
  if (failure.kind === "refused" && !PASSING.has(failure.code)) return waits.refused;
  // How long Slack wants us to wait is never longer than the longest of these.
  return backOff(failure.kind === "rate limited" ? waits.backOff.length - 1 : failures, waits);
}

function backOff(failures: number, { backOff, refused }: SocketWaits): Duration {
  return backOff[Math.min(failures, backOff.length - 1)] ?? refused;
}

function reasonOf(failure: SlackFailure): string {
  switch (failure.kind) {
    case "refused":
      return failure.code;
    case "rate limited":
      return "rate limited";
    case "not sent":
    case "unknown":
      return failure.reason;
  }
}

/** Tells when the first connection is there and when the last is gone; the same reason once. */
function teller(deps: KeepDeps): {
  readonly up: (slot: number) => void;
  readonly down: (slot: number, reason: string) => void;
} {
  const up = new Set<number>();
  let told: string | undefined;
  return {
    up: (slot) => {
      up.add(slot);
      if (up.size === 1 && told !== "") deps.connected();
      told = "";
    },
    down: (slot, reason) => {
      up.delete(slot);
      if (up.size > 0 || told === reason) return;
      told = reason;
      deps.disconnected(reason);
    },
  };
}

/** How the connection ended, or that it is to end. Leaves nothing behind on the signal, which outlives many connections. */
function endOf({ over }: Socket, signal: AbortSignal): Promise<SocketEnd> {
  return new Promise((resolve) => {
    const stop = (): void => {
      resolve({ reason: "stopped", lingers: false });
    };
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop);
    void over.then((end) => {
      signal.removeEventListener("abort", stop);
      resolve(end);
    });
  });
}

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    opened,
    open: () => {
      open();
    },
  };
}
