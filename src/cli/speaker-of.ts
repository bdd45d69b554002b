import type { Config } from "../config/load-config.ts";
import type { Speaker } from "../core/blurbs/wording.ts";

/** Who speaks to customers on a channel: its brand, in words of its own where it has them. */
export function speakerOf(
  { brands, channels, wordings }: Pick<Config, "brands" | "channels" | "wordings">,
  channel: string,
): Speaker {
  const id = channels[channel]?.brand ?? "";
  const brand = brands[id];
  return { name: brand?.name ?? channel, locale: brand?.locale, wording: wordings.get(id) };
}
