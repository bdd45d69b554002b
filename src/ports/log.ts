/** What a log line may carry: ids and figures, never the text of a message. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Logs events: a fixed name and fields, no sentences (`log.info("alert.sent", { key })`). */
export interface Log {
  readonly info: (event: string, fields?: LogFields) => void;
  readonly warn: (event: string, fields?: LogFields) => void;
  readonly error: (event: string, fields?: LogFields) => void;
}
