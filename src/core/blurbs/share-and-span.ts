import { minutes } from "../time/instant.ts";
import { say, type Catalogue, type Form } from "./catalogue.ts";
import type { PublicPromise } from "./promise.ts";
import { isAroundTheClock, shortestStretch } from "./stretches.ts";

/** From this share on "usually" is no exaggeration; below it the number is told, whatever room it takes. */
export const USUAL: number = 0.8;

/** How often the promise is kept: `95 of 100`, `usually`. */
export function shareInWords(
  catalogue: Catalogue,
  objective: number,
  form: Form,
  hedge: "number" | "word",
): string {
  if (hedge === "word" && objective >= USUAL) return say(catalogue, "usually");
  const { kept, all } = fractionOf(objective);
  return say(catalogue, form === "full" ? "share.full" : "share.brief", {
    kept: String(kept),
    all: String(all),
  });
}

/** The share as whole numbers of 100, or of as many as it takes: terms write at most six digits after the point. */
export function fractionOf(share: number): { readonly kept: number; readonly all: number } {
  for (let all = 100; ; all *= 10) {
    const kept = Math.round(share * all);
    if (all >= 1_000_000 || Math.abs(kept / all - share) < 1e-9) return { kept, all };
  }
}

/** The span of the promise: `1 hour`, `1h`. */
export function spanInWords(catalogue: Catalogue, promise: PublicPromise, form: Form): string {
  const total = Math.ceil(promise.within / minutes(1));
  const [hours, rest] = [Math.floor(total / 60), total % 60];
  const words = say(catalogue, form === "full" ? "span.full" : "span.brief", {
    hours,
    minutes: rest,
    parts: rest === 0 ? "hours" : hours === 0 ? "minutes" : "both",
    counted: outlastsADay(promise) ? "open" : "all",
  });
  return words.replaceAll(/\s+/gu, " ").trim();
}

/**
 * Whether the span is longer than the channel ever stays open on some day: then "within 12 hours" would be taken for the
 * same day, though only opening hours count.
 */
export const outlastsADay = ({ within, hours }: PublicPromise): boolean =>
  !isAroundTheClock(hours) && within > minutes(shortestStretch(hours));
