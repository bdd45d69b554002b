import type { Log } from "../ports/log.ts";

/** For commands whose results say all that there is to say. */
export const QUIET: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
