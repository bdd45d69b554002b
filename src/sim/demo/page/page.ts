import { html } from "hono/html";
import type { SlackChannel } from "../../slack/roster.ts";
import type { SlackWorld } from "../../slack/slack-world.ts";
import type { Pace } from "../pace.ts";
import type { SeenPost } from "../platform.ts";
import { dialogHtml } from "./dialog.ts";
import type { Html } from "./html.ts";
import type { Reader } from "./inline.ts";
import { messageHtml } from "./message.ts";
import { clockTime } from "./slack-date.ts";
import { timelineHtml } from "./timeline-html.ts";

/** What the page shows. */
export interface Scene {
  readonly title: string;
  readonly slack: SlackWorld;
  readonly posts: readonly SeenPost[];
  readonly reader: Reader;
  /** The channel that is open. */
  readonly place: SlackChannel;
  /** Undefined when the demo's time cannot be held or hurried. */
  readonly pace: Pace | undefined;
  /** A link to this page with something else chosen. */
  readonly href: (change: Readonly<Record<string, string>>) => string;
  readonly zones: readonly string[];
}

/** The whole page; works without its script, which only spares reloading. */
export function pageHtml(scene: Scene): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${scene.title}</title>
        <link rel="icon" href="/icon.svg" />
        <link rel="stylesheet" href="/style.css" />
        <script src="/script.js" defer></script>
      </head>
      <body>
        ${headerHtml(scene)}
        <main>${slackHtml(scene)} ${customersHtml(scene)}</main>
        ${dialogs(scene)}
      </body>
    </html>`;
}

function headerHtml(scene: Scene): Html {
  const { reader, pace, slack, href, zones } = scene;
  const day = new Intl.DateTimeFormat("en-US", {
    weekday: "long",
    month: "long",
    day: "numeric",
    timeZone: reader.zone,
  });
  const people = [...slack.users.values()].filter(({ isBot }) => !isBot);
  return html`<header>
    <h1>${scene.title}</h1>
    <p id="clock" data-live role="timer" aria-label="Simulated time">
      ${day.format(reader.now)} <b>${clockTime(reader.now, reader.zone)}</b>
    </p>
    <div id="pace" data-live>${pace && paceHtml(pace)}</div>
    <nav aria-label="Whose eyes">
      ${people.map((one) => chip(href({ as: one.id }), one.name, one.id === reader.user))}
    </nav>
    <nav aria-label="Whose clocks">
      ${zones.map((zone) => chip(href({ zone }), zone.replace(/^.*\//, "").replaceAll("_", " "), zone === reader.zone))}
    </nav>
  </header>`;
}

const chip = (href: string, words: string, isChosen: boolean): Html =>
  html`<a class="chip" href="${href}" aria-current="${isChosen ? "true" : "false"}">${words}</a>`;

function paceHtml(pace: Pace): Html {
  const [value, words] = pace.paused() ? ["resume", "▶ Go on"] : ["pause", "⏸ Pause"];
  return html`<form method="post" action="/pace">
    <button name="pace" value="${value}">${words}</button>
    <button name="pace" value="slower" aria-label="Slower">−</button>
    <span>${speedInWords(pace.speed())}</span>
    <button name="pace" value="faster" aria-label="Faster">+</button>
  </form>`;
}

const speedInWords = (minutes: number): string =>
  minutes < 1 ? `${Math.round(minutes * 60)} s/s` : `${Math.round(minutes * 10) / 10} min/s`;

function slackHtml({ slack, reader, place, href }: Scene): Html {
  const mine = placesOf(slack, reader.user);
  const own = slack.privateTo(reader.user).filter(({ channel }) => channel === place.id);
  const shown = [
    ...slack.messagesIn(place.id).map((message) => ({ message, isPrivate: false })),
    ...own.map((message) => ({ message, isPrivate: true })),
  ].sort((a, b) => Number(a.message.ts) - Number(b.message.ts));
  return html`<section class="slack" aria-label="Slack">
    <nav id="places" data-live aria-label="Channels">
      ${mine.map((one) => chip(href({ place: one.id }), placeName(one, slack), one.id === place.id))}
    </nav>
    <ol
      id="log-${place.id}"
      data-list
      class="log"
      role="log"
      aria-live="polite"
      tabindex="0"
      aria-label="${placeName(place, slack)}"
    >
      ${shown.map(({ message, isPrivate }) => messageHtml(message, reader, isPrivate))}
    </ol>
  </section>`;
}

/** Channels, and the reader's own conversation with the bot once it has said something. */
export function placesOf(slack: SlackWorld, user: string): readonly SlackChannel[] {
  return [...slack.channels.values()].filter(
    (one) => one.kind === "channel" || (one.user === user && slack.messagesIn(one.id).length > 0),
  );
}

function placeName(place: SlackChannel, slack: SlackWorld): string {
  if (place.kind === "channel") return `# ${place.name}`;
  return `✉ ${slack.users.get(slack.app.botUser)?.name ?? "bot"}`;
}

function customersHtml({ posts, reader }: Scene): Html {
  return html`<section class="customers" aria-label="What customers see">
    <h2>What customers see</h2>
    ${timelineHtml(posts, reader)}
  </section>`;
}

function dialogs({ slack, reader }: Scene): Html {
  const open = slack.views.modalOf(reader.user);
  return html`<div id="dialogs" data-list>${open && dialogHtml(open, reader)}</div>`;
}
