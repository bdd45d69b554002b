import { PLAIN_COLORS } from "../../core/blurbs/colors.ts";
import { LOCALES, localeOf, type Locale } from "../../core/blurbs/locales.ts";
import { publicPromise, type PublicPromise } from "../../core/blurbs/promise.ts";
import { fitTo, ladderOf, type Blurb, type DoesNotFit } from "../../core/blurbs/render.ts";
import type { Surface } from "../../core/blurbs/surface.ts";
import { SURFACES } from "../../core/blurbs/surfaces.ts";
import { wordingOf } from "../../core/blurbs/wording.ts";
import { termsAt } from "../../core/terms/terms-at.ts";
import type { Reply, ReplyLine } from "../../ports/command.ts";
import type { Monitored } from "../monitored.ts";
import type { Asked, CommandHandler } from "./handler.ts";
import { bold, copy, say } from "./reply.ts";
import { isReply, whichChannels } from "./which-channel.ts";

type Fitted = Blurb | DoesNotFit;

/** Letters of one answer, that of Slack least of all takes more; what does not go in whole is shown by itself. */
const MOST_LETTERS = 7000;

/** What is asked for instead of texts. */
const PICTURE = "picture";

/** `/ssla blurb`: the terms in force as texts to copy, each in a block of its own, or as pictures. */
export const blurb: CommandHandler = {
  name: "blurb",
  usage: "blurb [channel] [surface|picture] [language]",
  help: "the terms as texts or pictures for customers, to copy and publish",
  run: tellBlurbs,
};

async function tellBlurbs(asked: Asked): Promise<Reply> {
  const words = asked.words.map((word) => word.toLowerCase());
  const surface = SURFACES.find(({ id }) => words.includes(id.toLowerCase()));
  // The very word: a channel may be called de-acme.
  const locale = LOCALES.find((one) => words.includes(one));
  const wantsPicture = words.includes(PICTURE);
  if (surface !== undefined && wantsPicture)
    return say(`A text or a picture? Leave out ${surface.id} or ${PICTURE}.`);
  const named = words.filter((word) => ![surface?.id.toLowerCase(), locale, PICTURE].includes(word));
  const strange = strangeAmong(named, asked);
  if (strange !== undefined) return unknownWord(asked, strange);
  const channels = whichChannels({ ...asked, words: named });
  if (isReply(channels)) return channels;
  const [only, ...others] = channels;
  if (only === undefined) return say("No channel is watched.");
  if (others.length > 0)
    return say(`Of which channel? There are ${channels.map(({ id }) => id).join(", ")}.`);
  const promise = promiseOf(asked, only);
  if (promise === undefined) return say(`${only.id} promises the public nothing now.`);
  if (wantsPicture) return pictures(asked, only, promise, locale ?? nativeOf(asked));
  return blurbsOf(asked, only, promise, { surface, locale });
}

const nativeOf = ({ team }: Asked): Locale => localeOf(team.locale ?? "en") ?? "en";

function blurbsOf(
  asked: Asked,
  channel: Monitored,
  promise: PublicPromise,
  { surface, locale: asking }: { readonly surface: Surface | undefined; readonly locale: Locale | undefined },
): Reply {
  const locale = asking ?? nativeOf(asked);
  const ladder = ladderOf(promise, locale, wordingOf(asked.team, locale));
  if (surface !== undefined) return { lines: linesOf(fitTo(surface, ladder)) };
  const own = SURFACES.filter(({ platform }) => isOn(platform, channel));
  const wanted = (own.length === 0 ? SURFACES : own).map((one) => fitTo(one, ladder));
  const shown = asMany(wanted);
  const [next] = wanted.slice(shown.length);
  const like = (what: string): string => `/ssla blurb ${channel.id} ${what}${asking ? ` ${asking}` : ""}`;
  return {
    lines: [
      ...shown.flatMap(linesOf),
      [`As pictures to look at: ${like(PICTURE)}`],
      ...(next === undefined ? [] : [[`More: ${like(next.surface.id)}`]]),
      [`Others: ${otherSurfaces(shown)}. Languages: ${LOCALES.join(", ")}.`],
    ],
  };
}

/** The promise to look at before it is published, with its words for those who will not see it. */
async function pictures(
  { deps, team }: Asked,
  { id }: Monitored,
  promise: PublicPromise,
  locale: Locale,
): Promise<Reply> {
  const told = {
    channel: id,
    locale,
    wording: wordingOf(team, locale),
    colors: team.colors ?? PLAIN_COLORS,
  };
  const made = await deps.documents.promisePictures(promise, told);
  return {
    lines: made.flatMap((one): readonly ReplyLine[] =>
      one.kind === "drawn"
        ? [[bold(one.shape), " · what it says, as its alt text"], [copy(one.picture.alt)]]
        : [[bold(one.shape), ` · no picture: ${one.reason}`]],
    ),
    files: made.flatMap((one) => (one.kind === "drawn" ? [one.picture] : [])),
  };
}

/** The first of them that go into one answer, each whole. */
function asMany(wanted: readonly Fitted[]): readonly Fitted[] {
  let letters = 0;
  const over = wanted.findIndex(({ text, surface }) => {
    letters += text.length + surface.name.length + surface.id.length;
    return letters > MOST_LETTERS;
  });
  return over < 0 ? wanted : wanted.slice(0, Math.max(1, over));
}

/** A word that names nothing, and was hardly meant for a channel: one is named beside it, or it looks like something else. */
function strangeAmong(named: readonly string[], { deps, team }: Asked): string | undefined {
  const own = [...deps.watch.channels.values()].filter((one) => one.team.brand === team.brand);
  const others = named.filter((word) => !own.some(({ id }) => id.toLowerCase() === word));
  if (others.length < named.length) return others[0];
  return others.find((word) => /^[a-z]+\.[a-z]+$/u.test(word) || deps.nearest(word, [PICTURE]) !== undefined);
}

function unknownWord({ deps }: Asked, word: string): Reply {
  const near = deps.nearest(word, [...SURFACES.map(({ id }) => id), PICTURE, ...LOCALES]);
  return say(
    `I do not know “${word}”: ${near === undefined ? "see /ssla help blurb" : `did you mean ${near}?`}`,
  );
}

function promiseOf({ deps, now }: Asked, { id }: Monitored): PublicPromise | undefined {
  const history = deps.watch.historyOf(id);
  const terms = history && termsAt(history, now);
  return terms && publicPromise(terms, now);
}

/** The surfaces of the channel's own platform come first to mind. */
const isOn = (platform: string, channel: Monitored): boolean => platform === channel.platform.toLowerCase();

const otherSurfaces = (shown: readonly Fitted[]): string =>
  SURFACES.filter(({ id }) => !shown.some(({ surface }) => surface.id === id))
    .map(({ id }) => id)
    .join(", ");

function linesOf(fitted: Fitted): readonly ReplyLine[] {
  const { surface, measured, text } = fitted;
  const head: ReplyLine = [bold(surface.name), ` · ${surface.id} · ${measured.count}/${measured.limit}`];
  if (fitted.kind !== "blurb") return [head, [`Does not fit, by ${fitted.over}.`]];
  if (text.length <= MOST_LETTERS) return [head, [copy(text)]];
  return [head, [`It is too long to be shown here: ssla blurb --surface ${surface.id} prints it.`]];
}
