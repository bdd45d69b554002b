import type { Instant } from "../../core/time/instant.ts";
import { cutToColumns, columnsOf, terminalText } from "./terminal-text.ts";
import { toneOf } from "./tone.ts";

/** Something that happened, as the terminal tells it. */
export type Told =
  /** Somebody posted; `ours` when it was the brand. */
  | {
      readonly kind: "posted";
      readonly how: "post" | "reply" | "quote" | "retweet";
      /** As people call the platform. */
      readonly platform: string;
      readonly handle: string;
      readonly ours: boolean;
      readonly text: string;
    }
  | { readonly kind: "edited"; readonly platform: string; readonly handle: string; readonly text: string }
  | { readonly kind: "removed"; readonly platform: string; readonly handle: string; readonly text: string }
  /** A new message in Slack; `place` as people call it: `#social`, `DM to Bo`. */
  | { readonly kind: "alerted"; readonly place: string; readonly text: string }
  /** A message in Slack was changed in place. */
  | { readonly kind: "changed"; readonly place: string; readonly text: string }
  /** Only the one who pressed a button sees it. */
  | { readonly kind: "whispered"; readonly to: string; readonly text: string }
  | {
      readonly kind: "pressed";
      readonly by: string;
      readonly label: string;
      readonly about: string | undefined;
    }
  /** The demo itself speaks. */
  | { readonly kind: "noted"; readonly text: string };

/** Colours of a line. */
export interface Paint {
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly red: (text: string) => string;
  readonly cyan: (text: string) => string;
}

/** What the lines are to look like. */
export interface NarrationStyle {
  /** Columns of the terminal; a line never takes more. */
  readonly columns: number;
  readonly paint: Paint;
  /** IANA name of the zone whose clocks are shown. */
  readonly zone: string;
}

/** No colours. */
export const PLAIN: Paint = {
  dim: same,
  bold: same,
  green: same,
  yellow: same,
  red: same,
  cyan: same,
};

function same(text: string): string {
  return text;
}

const PLACE_COLUMNS = 8;

/** One line of at most `columns`: the simulated time, where it happened, and what. */
export function narrator({ columns, paint, zone }: NarrationStyle): (at: Instant, told: Told) => string {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
  return (at, told) => {
    const { where, lead, text, colour } = wordsOf(told, paint);
    const time = clock.format(at);
    const front = `${time}  ${where.padEnd(PLACE_COLUMNS)} `;
    const said = terminalText(lead === "" ? text : `${lead} ${text}`);
    const cut = cutToColumns(said, Math.max(1, columns - columnsOf(front)));
    return `${paint.dim(time)}  ${paint.dim(where.padEnd(PLACE_COLUMNS))} ${colour(cut)}`;
  };
}

interface ToldWords {
  readonly where: string;
  readonly lead: string;
  readonly text: string;
  readonly colour: (text: string) => string;
}

function wordsOf(told: Told, paint: Paint): ToldWords {
  switch (told.kind) {
    case "posted": {
      const lead = told.ours ? OURS[told.how] : `@${told.handle}${THEIRS[told.how]}`;
      return { where: told.platform, lead, text: told.text, colour: told.ours ? paint.cyan : same };
    }
    case "edited":
      return { where: told.platform, lead: `@${told.handle} edits:`, text: told.text, colour: same };
    case "removed":
      return { where: told.platform, lead: `@${told.handle} deletes:`, text: told.text, colour: paint.dim };
    case "alerted":
      return { where: "Slack", lead: "", text: placed(told), colour: colourOf(told.text, paint) };
    case "changed":
      return { where: "Slack", lead: "↳", text: placed(told), colour: colourOf(told.text, paint) };
    case "whispered":
      return { where: "Slack", lead: `(only ${told.to} sees)`, text: told.text, colour: paint.dim };
    case "pressed": {
      const about = told.about === undefined ? "" : `, about @${told.about}`;
      return {
        where: "Slack",
        lead: `${told.by} presses`,
        text: `“${told.label}”${about}`,
        colour: paint.bold,
      };
    }
    case "noted":
      return { where: "", lead: "", text: told.text, colour: paint.bold };
  }
}

const OURS = {
  post: "Acme posts:",
  reply: "Acme replies:",
  quote: "Acme quotes:",
  retweet: "Acme passes on:",
} as const;

const THEIRS = { post: ":", reply: " replies:", quote: " quotes:", retweet: " passes on:" } as const;

/** Where most messages go needs no name. */
const placed = ({ place, text }: { readonly place: string; readonly text: string }): string =>
  place === "" ? text : `[${place}] ${text}`;

function colourOf(text: string, paint: Paint): (text: string) => string {
  switch (toneOf(text)) {
    case "good":
      return paint.green;
    case "late":
      return paint.red;
    case "soon":
      return paint.yellow;
    case "over":
      return paint.dim;
    case "plain":
      return same;
  }
}
