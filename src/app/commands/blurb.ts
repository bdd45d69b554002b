import { LOCALES, localeOf, type Locale } from "../../core/blurbs/locales.ts";
import { publicPromise } from "../../core/blurbs/promise.ts";
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

/** `/ssla blurb`: the terms in force as texts to copy, each in a block of its own. */
export const blurb: CommandHandler = {
  name: "blurb",
  usage: "blurb [channel] [surface] [language]",
  help: "the terms as texts for customers, to copy and publish",
  run: (asked) => Promise.resolve(tellBlurbs(asked)),
};

function tellBlurbs(asked: Asked): Reply {
  const words = asked.words.map((word) => word.toLowerCase());
  const surface = SURFACES.find(({ id }) => words.includes(id.toLowerCase()));
  // The very word: a channel may be called de-acme.
  const locale = LOCALES.find((one) => words.includes(one));
  const named = words.filter((word) => word !== surface?.id.toLowerCase() && word !== locale);
  const unknown = named.find((word) => /^[a-z]+\.[a-z]+$/u.test(word));
  if (unknown !== undefined) return unknownSurface(asked, unknown);
  const channels = whichChannels({ ...asked, words: named });
  if (isReply(channels)) return channels;
  const [only, ...others] = channels;
  if (only === undefined) return say("No channel is watched.");
  if (others.length > 0)
    return say(`Of which channel? There are ${channels.map(({ id }) => id).join(", ")}.`);
  return blurbsOf(asked, only, surface, locale);
}

function blurbsOf(
  asked: Asked,
  channel: Monitored,
  surface: Surface | undefined,
  asking: Locale | undefined,
): Reply {
  const promise = promiseOf(asked, channel);
  if (promise === undefined) return say(`${channel.id} promises the public nothing now.`);
  const native = localeOf(asked.team.locale ?? "en");
  const locale = asking ?? native ?? "en";
  const ladder = ladderOf(promise, locale, wordingOf(asked.team, locale));
  if (surface !== undefined) return { lines: linesOf(fitTo(surface, ladder)) };
  const own = SURFACES.filter(({ platform }) => isOn(platform, channel));
  const wanted = (own.length === 0 ? SURFACES : own).map((one) => fitTo(one, ladder));
  const shown = asMany(wanted);
  const [next] = wanted.slice(shown.length);
  const more = next && `More: /ssla blurb ${channel.id} ${next.surface.id}${asking ? ` ${asking}` : ""}`;
  const others = `Others: ${otherSurfaces(shown)}. Languages: ${LOCALES.join(", ")}.`;
  return { lines: [...shown.flatMap(linesOf), ...(more === undefined ? [] : [[more]]), [others]] };
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

function unknownSurface({ deps }: Asked, word: string): Reply {
  const near = deps.nearest(
    word,
    SURFACES.map(({ id }) => id),
  );
  return say(`There is no surface “${word}”${near === undefined ? "" : `: did you mean ${near}?`}`);
}

function promiseOf({ deps, now }: Asked, { id }: Monitored): ReturnType<typeof publicPromise> {
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
