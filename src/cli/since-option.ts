import { InvalidArgumentError } from "commander";
import { instant, type Instant } from "../core/time/instant.ts";
import { parseInstant } from "../core/time/iso.ts";
import { MS_PER_DAY, parseLocalDate, type LocalDate } from "../core/time/local-date.ts";
import { startOfDate, type Zone } from "../core/time/zone.ts";

/** A beginning or an end as it was typed: so long before now, a date, or an instant. */
export type Bound =
  | { readonly kind: "ago"; readonly days: number }
  | { readonly kind: "date"; readonly date: LocalDate }
  | { readonly kind: "instant"; readonly at: Instant };

/** `8w`, `30d`, `2026-11-02` or `2026-11-02T09:00:00Z`. Throws InvalidArgumentError for anything else. */
export function boundFrom(text: string): Bound {
  const [, count, unit] = /^(\d{1,4})([dwy])$/.exec(text) ?? [];
  if (count !== undefined && Number(count) > 0) {
    return { kind: "ago", days: Number(count) * (unit === "d" ? 1 : unit === "w" ? 7 : 365) };
  }
  const date = parseLocalDate(text);
  if (date !== undefined) return { kind: "date", date };
  const at = parseInstant(text);
  if (at !== undefined) return { kind: "instant", at };
  throw new InvalidArgumentError(
    "write so long ago, such as 8w or 30d, a date such as 2026-11-02, or an instant such as 2026-11-02T09:00:00Z.",
  );
}

/** The instant that was meant; dates begin at midnight in `zone`. */
export function boundAt(bound: Bound, now: Instant, zone: Zone): Instant {
  switch (bound.kind) {
    case "ago":
      return instant(now - bound.days * MS_PER_DAY);
    case "date":
      return startOfDate(zone, bound.date);
    case "instant":
      return bound.at;
  }
}
