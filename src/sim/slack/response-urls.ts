import type { SlackTime } from "./slack-time.ts";

/** What a press was made on, so that an answer can take its place. */
export interface Pressed {
  readonly user: string;
  readonly channel: string;
  /** Undefined for a slash command. */
  readonly ts: string | undefined;
  readonly isPrivate: boolean;
}

/** Where an app may answer a press, five times within half an hour. */
export interface ResponseUrls {
  readonly issue: (pressed: Pressed) => string;
  /** What it was issued for; or why it is of no use any more. */
  readonly use: (path: string) => Pressed | "expired_url" | "used_url";
}

const GOOD_FOR_MS = 30 * 60_000;
const USES = 5;

/** None issued yet. */
export function responseUrls(time: SlackTime, base: () => string, nextId: () => string): ResponseUrls {
  const issued = new Map<string, { readonly pressed: Pressed; readonly until: number; uses: number }>();
  return {
    issue: (pressed) => {
      const path = `/actions/${nextId()}`;
      issued.set(path, { pressed, until: time.now() + GOOD_FOR_MS, uses: 0 });
      return base() + path;
    },
    use: (path) => {
      const found = issued.get(path);
      if (!found || time.now() > found.until) return "expired_url";
      if (found.uses >= USES) return "used_url";
      found.uses += 1;
      return found.pressed;
    },
  };
}
