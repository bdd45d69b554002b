import type { SlackTime } from "./slack-time.ts";

/** What a press entitles an app to for three seconds, once: to open a dialog. */
export interface Triggers {
  readonly issue: (user: string) => string;
  readonly redeem: (trigger: string) => Redeemed;
}

/** Whose press it was, or why Slack refuses. */
export type Redeemed =
  | { readonly kind: "user"; readonly user: string }
  | {
      readonly kind: "refused";
      readonly error: "invalid_trigger_id" | "expired_trigger_id" | "exchanged_trigger_id";
    };

const GOOD_FOR_MS = 3000;

/** None issued yet. */
export function triggers(time: SlackTime): Triggers {
  const issued = new Map<string, { readonly user: string; readonly until: number; redeemed: boolean }>();
  return {
    issue: (user) => {
      const trigger = `${issued.size + 1}.${time.now()}.trigger`;
      issued.set(trigger, { user, until: time.now() + GOOD_FOR_MS, redeemed: false });
      return trigger;
    },
    redeem: (trigger) => {
      const found = issued.get(trigger);
      if (!found) return { kind: "refused", error: "invalid_trigger_id" };
      if (found.redeemed) return { kind: "refused", error: "exchanged_trigger_id" };
      if (time.now() > found.until) return { kind: "refused", error: "expired_trigger_id" };
      found.redeemed = true;
      return { kind: "user", user: found.user };
    },
  };
}
