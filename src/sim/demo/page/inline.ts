import { html } from "hono/html";
import type { Inline } from "../../slack/blocks/rich-text.ts";
import { EMOJI } from "./emoji.ts";
import { linkTo, type Html } from "./html.ts";
import { slackDate, type DateReader } from "./slack-date.ts";

/** Who looks at the page, and what they know. */
export interface Reader extends DateReader {
  /** Their own id in Slack. */
  readonly user: string;
  readonly nameOf: (user: string) => string | undefined;
  readonly groupName: (group: string) => string | undefined;
  readonly channelName: (channel: string) => string | undefined;
  /** Where an address leads on this page, if it does: posts of the loopback X are nowhere else. */
  readonly here: (url: string) => string | undefined;
  /** Where on this page a picture of the workspace is to be had, if it is; absent: none is. */
  readonly pictureOf?: (file: string) => string | undefined;
}

/** Pieces of rich text. */
export const inlinesHtml = (inlines: readonly Inline[], reader: Reader): readonly Html[] =>
  inlines.map((inline) => inlineHtml(inline, reader));

function inlineHtml(inline: Inline, reader: Reader): Html {
  switch (inline.type) {
    case "text":
      return styled(withBreaks(inline.text), inline.style);
    case "link":
      return styled(linkTo(reader.here(inline.url) ?? inline.url, inline.text ?? inline.url), inline.style);
    case "user":
      return mention(`@${reader.nameOf(inline.user_id) ?? inline.user_id}`, inline.user_id === reader.user);
    case "usergroup":
      return mention(`@${reader.groupName(inline.usergroup_id) ?? inline.usergroup_id}`, false);
    case "channel":
      return mention(`#${reader.channelName(inline.channel_id) ?? inline.channel_id}`, false);
    case "broadcast":
      return mention(`@${inline.range}`, true);
    case "emoji":
      return emojiHtml(inline.name, inline.unicode);
    case "date": {
      const words = slackDate(inline.timestamp, inline.format, reader);
      const time = html`<time datetime="${isoOf(inline.timestamp)}">${words}</time>`;
      return styled(inline.url === undefined ? time : linkTo(inline.url, time), inline.style);
    }
  }
}

const mention = (words: string, me: boolean): Html =>
  html`<span class="${me ? "mention me" : "mention"}">${words}</span>`;

/** A date that no calendar has is shown by its words alone. */
const isoOf = (seconds: number): string =>
  Math.abs(seconds) <= 8.64e12 ? new Date(seconds * 1000).toISOString() : "";

function emojiHtml(name: string, unicode: string | undefined): Html {
  const points = unicode?.split("-").map((point) => Number.parseInt(point, 16)) ?? [];
  const drawn =
    points.length > 0 && points.every(isPoint) ? String.fromCodePoint(...points) : EMOJI.get(name);
  if (drawn === undefined) return html`<span>:${name}:</span>`;
  return html`<span role="img" aria-label="${name.replaceAll("_", " ")}">${drawn}</span>`;
}

const isPoint = (point: number): boolean => Number.isInteger(point) && point > 0 && point <= 0x10ffff;

type Style = Extract<Inline, { type: "text" }>["style"];

function styled(inner: Html | readonly Html[], style: Style): Html {
  let drawn: Html | readonly Html[] = inner;
  if (style?.code) drawn = html`<code>${drawn}</code>`;
  if (style?.bold) drawn = html`<strong>${drawn}</strong>`;
  if (style?.italic) drawn = html`<em>${drawn}</em>`;
  if (style?.strike) drawn = html`<s>${drawn}</s>`;
  if (style?.underline) drawn = html`<u>${drawn}</u>`;
  return html`${drawn}`;
}

/** Text with its line ends. */
export const withBreaks = (text: string): readonly Html[] =>
  text.split("\n").map((line, place) => (place === 0 ? html`${line}` : html`<br />${line}`));
