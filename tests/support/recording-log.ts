import type { Log, LogFields } from "../../src/ports/log.ts";

/** A log that remembers. */
export interface RecordingLog extends Log {
  readonly lines: readonly { readonly level: string; readonly event: string; readonly fields: LogFields }[];
  /** Everything that was logged, to look for what must not be there. */
  readonly all: () => string;
}

/** Nothing logged yet. */
export function recordingLog(): RecordingLog {
  const lines: { level: string; event: string; fields: LogFields }[] = [];
  const at =
    (level: string) =>
    (event: string, fields: LogFields = {}): void => {
      lines.push({ level, event, fields });
    };
  return {
    lines,
    all: () => JSON.stringify(lines),
    info: at("info"),
    warn: at("warn"),
    error: at("error"),
  };
}
