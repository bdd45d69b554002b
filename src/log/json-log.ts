import pino from "pino";
import type { Log, LogFields } from "../ports/log.ts";

/** Where lines go: standard error unless given. */
export interface LogTarget {
  readonly write: (line: string) => void;
}

/** Logs JSON lines: one event a line, its fields beside its name. */
export function jsonLog(target?: LogTarget): Log {
  const options: pino.LoggerOptions = {
    base: null,
    messageKey: "event",
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
  };
  const logger = pino(options, target ?? pino.destination({ fd: 2, sync: true }));
  const at =
    (level: "info" | "warn" | "error") =>
    (event: string, fields: LogFields = {}): void => {
      logger[level](fields, event);
    };
  return { info: at("info"), warn: at("warn"), error: at("error") };
}
