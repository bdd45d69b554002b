import { duration, type Duration } from "../../core/time/instant.ts";
import { readSession, writeSession, type GatewaySession } from "../../platforms/discord/gateway-session.ts";
import { readIdentifyBudget } from "./identify-budget.ts";
import { SESSION_EVERY } from "./plan.ts";
import type { DiscordReading } from "./reading.ts";

/** The streams under which the gateway's own state is kept. */
const STREAMS = { session: "session", identifies: "identifies" } as const;

/** The session of the gateway and how many were begun, as they outlive the process. */
export interface SessionRecord {
  readonly session: () => GatewaySession | undefined;
  readonly moved: (session: GatewaySession | undefined) => void;
  /** Milliseconds until a new session may be begun. */
  readonly wait: () => Duration;
  /** Puts on record that one is begun, before it is. Throws what the sink throws: then it must not be. */
  readonly begin: () => Promise<void>;
  /** Keeps the record up to date until the signal aborts. Never throws. */
  readonly run: (signal: AbortSignal) => Promise<void>;
  /** Puts on record how far the session is. Never throws. */
  readonly save: () => Promise<void>;
}

export function sessionRecord(deps: DiscordReading, cursors: ReadonlyMap<string, string>): SessionRecord {
  const { clock, sink, log, channel } = deps;
  let session = readSession(cursors.get(STREAMS.session));
  let saved = cursors.get(STREAMS.session) ?? writeSession(undefined);
  let budget = readIdentifyBudget(cursors.get(STREAMS.identifies));

  const keep = async (): Promise<void> => {
    const text = writeSession(session);
    if (text === saved) return;
    try {
      await sink.accept({ stream: STREAMS.session, observed: [], cursor: text, gaps: [] });
      saved = text;
    } catch (error) {
      // Worth a new session at the next start, no more.
      log.warn("discord.session_not_kept", {
        channel,
        error: error instanceof Error ? error.message : "unknown",
      });
    }
  };
  let last = Promise.resolve();
  const save = (): Promise<void> => (last = last.then(keep));
  return {
    session: () => session,
    moved: (next) => {
      const isOther = next?.id !== session?.id;
      session = next;
      if (isOther) void save(); // its number may lag behind: events are then told again
    },
    wait: () => (session === undefined ? duration(Math.ceil(budget.wait(clock.now()))) : duration(0)),
    begin: async () => {
      const begun = budget.with(clock.now());
      await sink.accept({ stream: STREAMS.identifies, observed: [], cursor: begun.text, gaps: [] });
      budget = begun;
    },
    run: async (signal) => {
      while (!signal.aborted) {
        await clock.sleep(SESSION_EVERY, signal);
        await save();
      }
    },
    save,
  };
}
