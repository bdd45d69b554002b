import type { BrandId } from "../core/ids.ts";
import type { OpsNotice } from "../ports/notice.ts";

/** Alerts go another way from now on. */
export const fallbackBegan = (brand: BrandId): OpsNotice => ({
  kind: "ops",
  level: "trouble",
  trouble: `fallback ${brand}`,
  title: "Alerts go to the route fallback as well",
  lines: [
    "For a minute or longer they could not be told where they belong; that is tried on all the time.",
    "What comes through both ways is one alert. Check status.slack.com, the bot token, and that the app is in its channels.",
  ],
});

/** They all go their own way again. */
export const fallbackEnded = (brand: BrandId): OpsNotice => ({
  kind: "ops",
  level: "mended",
  trouble: `fallback ${brand}`,
  title: "Alerts go their own way again",
  lines: ["Everything that still called for an alert was told; nothing goes to the route fallback any more."],
});
