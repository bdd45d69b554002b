import type { Config } from "../config/load-config.ts";
import { PLAIN_COLORS, type Colors } from "../core/blurbs/colors.ts";
import { LOCALES, localeOf, type Locale } from "../core/blurbs/locales.ts";
import { wordingOf, type Speaker } from "../core/blurbs/wording.ts";
import { channelId } from "../core/ids.ts";
import type { NonEmpty } from "../core/non-empty.ts";
import { termsAt } from "../core/terms/terms-at.ts";
import { subjectOf, type InWords, type Subject } from "../documents/blurbs/subject.ts";
import type { CliContext } from "./context.ts";
import { inForceWith, storedDecisions } from "./decided-terms.ts";
import { speakerOf } from "./speaker-of.ts";
import { storePath } from "./store-path.ts";

/** A channel with its public promise, and what belongs to its brand. */
export interface ChannelSubject {
  readonly subject: Subject;
  /** The key of the brand. */
  readonly brand: string;
  readonly colors: Colors;
}

/** A channel that promises the public nothing now, and why. */
export interface NoSubject {
  readonly channel: string;
  readonly reason: string;
}

/** The public promises of `channels` by the terms in force now, in one language, or in all of them where none is given. */
export async function subjectsOf(
  config: Config,
  channels: readonly string[],
  { dir, locale }: { readonly dir: string; readonly locale: Locale | "own" | undefined },
  { cwd, now }: Pick<CliContext, "cwd" | "now">,
): Promise<readonly (ChannelSubject | NoSubject)[]> {
  const decided = await storedDecisions(storePath(dir, config, cwd));
  const inForce = inForceWith(config, decided, dir, cwd);
  return channels.map((channel) => {
    const history = inForce.historyOf(channelId(channel));
    const terms = history && termsAt(history, now);
    if (terms === undefined) return { channel, reason: `no terms of ${channel} are in force` };
    const key = config.channels[channel]?.brand ?? "";
    const brand = config.brands[key];
    const name = brand?.name ?? channel;
    const subject = subjectOf(terms, now, {
      channel,
      platform: platformName(config.channels[channel]?.kind ?? ""),
      brand: name,
      wordings: wordingsOf(speakerOf(config, channel), locale),
    });
    if (subject !== undefined) return { subject, brand: key, colors: brand?.colors ?? PLAIN_COLORS };
    const reason = `the terms of ${channel} promise the public nothing: give a target without \`when\` \`publish: true\``;
    return { channel, reason };
  });
}

/** A kind of channel is named after its platform: `x` is X. */
const platformName = (kind: string): string => `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`;

/** The brand's own language first, where it is among them. */
function wordingsOf(speaker: Speaker, asked: Locale | "own" | undefined): NonEmpty<InWords> {
  const native = localeOf(speaker.locale ?? "en");
  const inWords = (locale: Locale): InWords => ({ locale, wording: wordingOf(speaker, locale) });
  const first = asked === undefined || asked === "own" ? (native ?? "en") : asked;
  if (asked !== undefined) return [inWords(first)];
  return [inWords(first), ...LOCALES.filter((locale) => locale !== first).map(inWords)];
}
