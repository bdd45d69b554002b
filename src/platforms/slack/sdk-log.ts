import { LogLevel, type Logger } from "@slack/bolt";
import type { Log } from "../../ports/log.ts";

/** The SDK's logger: it says that something happened, never what: its sentences hold texts, addresses and tokens. */
export function sdkLog(log: Log, source: string): Logger {
  const said = (
    ...words: readonly unknown[]
  ): { readonly source: string; readonly code: string | undefined } => ({
    source,
    code: words.map(codeOf).find((code) => code !== undefined),
  });
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...words: readonly unknown[]) => {
      log.warn("slack.sdk_warned", said(...words));
    },
    error: (...words: readonly unknown[]) => {
      log.warn("slack.sdk_failed", said(...words));
    },
    setLevel: () => undefined,
    // At this level the SDK spares itself the work of spelling out what is dropped here.
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

function codeOf(word: unknown): string | undefined {
  if (typeof word !== "object" || word === null || !("code" in word)) return undefined;
  return typeof word.code === "string" && /^[A-Za-z_]{1,60}$/.test(word.code) ? word.code : undefined;
}
