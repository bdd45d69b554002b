import { fitTo, ladderOf, type Blurb, type DoesNotFit } from "../core/blurbs/render.ts";
import type { Surface } from "../core/blurbs/surface.ts";
import { SURFACES } from "../core/blurbs/surfaces.ts";
import { calendarOf } from "../documents/blurbs/calendar.ts";
import { kitIndex, type KitChannel } from "../documents/blurbs/kit-index.ts";
import { markdownOf } from "../documents/blurbs/markdown.ts";
import { pageOf } from "../documents/blurbs/page.ts";
import { SHAPES } from "../documents/blurbs/picture.ts";
import { pictureFor, reasonIn, SHAPE_NAMES } from "../documents/blurbs/promise-pictures.ts";
import { publicJson } from "../documents/blurbs/public-document.ts";
import type { InWords } from "../documents/blurbs/subject.ts";
import { pngOf } from "../documents/png.ts";
import { excessInWords } from "./blurb-table.ts";
import type { ChannelSubject, NoSubject } from "./blurb-subjects.ts";

/** A file of a kit, by its path below the folder. */
export interface KitFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** All that marketing needs to publish the promises: files, and in words what could not be made. */
export interface Kit {
  readonly files: readonly KitFile[];
  readonly notes: readonly string[];
}

/** The kit of some channels: a folder for each, `BRAND.ssla.json`, and `index.html`, which shows all of it. */
export function kitOf(
  subjects: readonly (ChannelSubject | NoSubject)[],
  surfaces: readonly Surface[] = SURFACES,
): Kit {
  const told = subjects.filter((one) => "subject" in one);
  const skipped = subjects.flatMap((one) => ("reason" in one ? [one.reason] : []));
  const channels = told.map((one) => channelKit(one, surfaces));
  const brands = brandFiles(told);
  const notes = [...skipped, ...channels.flatMap((one) => one.notes)];
  const index = kitIndex({
    channels: channels.map(({ shown }) => shown),
    notes,
    files: brands.map(({ path }) => path),
  });
  const files = [...channels.flatMap((one) => one.files), ...brands, { path: "index.html", content: index }];
  return { files, notes };
}

/** The public document of each brand, to be hosted as `/.well-known/ssla.json`. */
function brandFiles(told: readonly ChannelSubject[]): readonly KitFile[] {
  return [...new Set(told.map(({ brand }) => brand))].map((key) => {
    const subjects = told.filter(({ brand }) => brand === key).map(({ subject }) => subject);
    const [first] = subjects;
    const content = first === undefined ? "" : publicJson(first.brand, subjects, first.asOf);
    return { path: `${key}.ssla.json`, content };
  });
}

interface ChannelKit extends Kit {
  readonly shown: KitChannel;
}

function channelKit(one: ChannelSubject, surfaces: readonly Surface[]): ChannelKit {
  const { subject, colors } = one;
  const { channel, brand, platform, wordings } = subject;
  const inLocales = wordings.map((inWords) => localeKit(one, inWords, surfaces));
  const whole: readonly KitFile[] = [
    { path: `${channel}/page.html`, content: pageOf(subject, colors, { calendarUrl: "hours.ics" }) },
    { path: `${channel}/hours.ics`, content: calendarOf(subject, wordings[0]) },
  ];
  return {
    files: [...whole, ...inLocales.flatMap(({ files }) => files)],
    notes: inLocales.flatMap(({ notes }) => notes),
    shown: {
      title: `${brand} · ${platform} (${channel})`,
      blurbs: inLocales.flatMap(({ blurbs }) => blurbs),
      pictures: inLocales.flatMap(({ pictures }) => pictures),
      files: whole.map(({ path }) => path),
    },
  };
}

interface LocaleKit extends Kit, Pick<KitChannel, "blurbs" | "pictures"> {}

function localeKit(
  { subject, colors }: ChannelSubject,
  inWords: InWords,
  surfaces: readonly Surface[],
): LocaleKit {
  const { locale, wording } = inWords;
  const folder = `${subject.channel}/${locale}`;
  const ladder = ladderOf(subject.promise, locale, wording);
  const blurbs = surfaces.map((surface) => fitTo(surface, ladder));
  const drawn = SHAPE_NAMES.map((name) => ({
    name,
    picture: pictureFor(subject.promise, inWords, colors, name),
  }));
  const pictures = drawn.flatMap(({ name, picture }) =>
    picture.kind === "picture"
      ? [{ path: `${folder}/${name}.png`, svg: picture.svg, text: picture.text }]
      : [],
  );
  return {
    blurbs,
    pictures,
    files: [
      ...blurbs.flatMap((blurb) => textFile(folder, blurb)),
      { path: `${folder}/promise.md`, content: markdownOf(subject, locale) },
      ...pictures.flatMap(({ path, svg }) => [
        { path, content: pngOf(svg) },
        { path: path.replace(/png$/u, "svg"), content: svg },
      ]),
    ],
    notes: [
      ...blurbs.flatMap((blurb) => noteOn(subject.channel, blurb)),
      ...drawn.flatMap(({ name, picture }) =>
        picture.kind === "picture"
          ? []
          : [`${subject.channel}, ${SHAPES[name].name}, ${locale}: ${reasonIn(picture)}`],
      ),
    ],
  };
}

/** What does not fit gets no file. */
const textFile = (folder: string, blurb: Blurb | DoesNotFit): readonly KitFile[] =>
  blurb.kind === "blurb" ? [{ path: `${folder}/${blurb.surface.id}.txt`, content: `${blurb.text}\n` }] : [];

const noteOn = (channel: string, blurb: Blurb | DoesNotFit): readonly string[] =>
  blurb.kind === "blurb" ? [] : [`${channel}, ${blurb.surface.id}, ${blurb.locale}: ${excessInWords(blurb)}`];
