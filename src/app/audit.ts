import type { BrandId } from "../core/ids.ts";
import type { Duration, Instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { OpsNotice } from "../ports/notice.ts";
import type { StoreHealth, Rule, Suspect } from "../ports/store-health.ts";
import { groupBy } from "./group-by.ts";
import type { Ops } from "./ops.ts";
import { AUDIT_AGAIN, AUDIT_EVERY } from "./timings.ts";
import { counted } from "./words.ts";

export interface AuditDeps {
  readonly store: { readonly health: Pick<StoreHealth, "audit"> };
  readonly ops: Ops;
  readonly brands: readonly BrandId[];
  readonly clock: Pick<Clock, "now">;
  readonly log: Log;
}

/** Looks through the store for what must not be there. */
export interface Auditor {
  /** Looks once, and tells ops of each rule that came to be broken. Returns how soon to look again. */
  readonly pass: () => Promise<Duration>;
  /** The rules that are broken, as of the last look. */
  readonly broken: () => readonly Rule[];
}

/**
 * A suspect breaks a rule when it is still there at the next look: what came in late is overdue for the moment it takes to
 * deal with it.
 */
export function auditor(deps: AuditDeps): Auditor {
  const { store, clock } = deps;
  let seen: ReadonlySet<string> = new Set();
  let broken: ReadonlySet<Rule> = new Set();
  return {
    pass: async () => {
      const now = clock.now();
      const suspects = await store.health.audit(now);
      const confirmed = suspects.filter((one) => seen.has(nameOf(one)));
      const found = groupBy(confirmed, ({ rule }) => rule);
      const rules = new Set(confirmed.map(({ rule }) => rule));
      for (const rule of rules) {
        if (!broken.has(rule)) await tellBroken(deps, rule, found.get(rule) ?? [], now);
      }
      for (const rule of broken) {
        if (!rules.has(rule)) await tellMended(deps, rule, now);
      }
      seen = new Set(suspects.map(nameOf));
      broken = rules;
      return suspects.length > confirmed.length ? AUDIT_AGAIN : AUDIT_EVERY;
    },
    broken: () => [...broken],
  };
}

const nameOf = ({ rule, subject }: Suspect): string => `${rule} ${subject}`;

/** So many are named: with one a person can begin to look. */
const NAMED = 3;

async function tellBroken(
  { ops, brands, log }: AuditDeps,
  rule: Rule,
  suspects: readonly Suspect[],
  now: Instant,
): Promise<void> {
  log.error("audit.broken", { rule, count: suspects.length, subject: suspects[0]?.subject });
  const { title, mend } = WORDS[rule];
  const named = suspects.slice(0, NAMED).map(({ subject }) => subject);
  const notice: OpsNotice = {
    kind: "ops",
    level: "trouble",
    trouble: `audit ${rule}`,
    title,
    lines: [`${counted(suspects.length, "instance")}, among them ${named.join(", ")}.`, mend],
  };
  await ops.tell(brands, `audit ${rule} ${now}`, notice);
}

async function tellMended({ ops, brands, log }: AuditDeps, rule: Rule, now: Instant): Promise<void> {
  log.info("audit.mended", { rule });
  await ops.tell(brands, `audit mended ${rule} ${now}`, {
    kind: "ops",
    level: "mended",
    trouble: `audit ${rule}`,
    title: `No longer: ${WORDS[rule].title.charAt(0).toLowerCase()}${WORDS[rule].title.slice(1)}`,
    lines: ["Nothing of that kind is left."],
  });
}

const LOOK = "The log says why (loop.failed, delivery.failed); if nothing mends it, start the monitor anew.";

const WORDS: Readonly<Record<Rule, { readonly title: string; readonly mend: string }>> = {
  "due without message": { title: "Alerts that fell due were not queued", mend: LOOK },
  "attempt without end": { title: "Attempts to send were left without an end", mend: LOOK },
  "message for a closed case": { title: "Messages about closed cases wait to be sent", mend: LOOK },
  unsent: {
    title: "Messages are not sent for more than three minutes",
    mend: "Slack may be out of reach, or refuse a place: `ssla status` and the log say more. They are tried again all the time.",
  },
  "edit overdue": {
    title: "Messages in Slack show what is no longer true",
    mend: "Their edits fail: the log says why (message.failed).",
  },
};
