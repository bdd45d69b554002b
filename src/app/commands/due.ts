import { END_OF_TIME } from "../../core/time/instant.ts";
import type { Reply, ReplyLine } from "../../ports/command.ts";
import { queueOf } from "../brand-queue.ts";
import { openCaseOf, WHAT_IS_DUE, type OpenCase } from "../open-cases.ts";
import { someone } from "../team.ts";
import { counted, firstWords } from "../words.ts";
import type { Asked, CommandHandler } from "./handler.ts";
import { readableOf } from "./readable-of.ts";
import { at, bold, dotted, link, say } from "./reply.ts";
import { isReply, whichChannels } from "./which-channel.ts";

/** More than a screen is read by nobody. */
const AT_MOST = 10;

/** Letters of what a customer says. */
const SAID = 100;

/** `/ssla due`: who waits for us, the first to be due first. */
export const due: CommandHandler = {
  name: "due",
  usage: "due [channel]",
  help: "who waits for a reply, the first due first",
  run: listDue,
};

async function listDue(asked: Asked): Promise<Reply> {
  const channels = whichChannels(asked);
  if (isReply(channels)) return channels;
  const { deps, now } = asked;
  const { store, watch } = deps;
  const { rows, isCut } = await queueOf(
    store.queries,
    channels.map(({ id }) => id),
  );
  if (rows.length === 0) return say("Nobody waits for us.");
  const from = { queries: store.queries, watch, coverage: store.coverage.intervals };
  const shown = (await Promise.all(rows.slice(0, AT_MOST).map((row) => openCaseOf(from, row, now)))).filter(
    (one) => one !== undefined,
  );
  const readable = await readableOf(asked, channels);
  const more = rows.length - AT_MOST;
  return {
    lines: [
      [bold(`${counted(rows.length, "case")}${isCut ? " and more" : ""} open`)],
      ...shown.flatMap((one) => caseLines(one, asked, readable.has(one.channel))),
      ...(more > 0 ? [[`and ${more} more: they are in the Home tab of this app`]] : []),
      ...(shown.every(({ channel }) => readable.has(channel))
        ? []
        : [["What customers write is shown to those who may act on its channel (`actions` in ssla.yaml)."]]),
    ],
  };
}

function caseLines(one: OpenCase, { team, now }: Asked, mayRead: boolean): readonly ReplyLine[] {
  const { entry, channel, nearness, clock, dueAt, words, claimedBy, snoozedUntil, incidents, unseen } = one;
  const due: ReplyLine =
    dueAt === undefined || dueAt === END_OF_TIME
      ? ["waits since ", at(entry.openedAt)]
      : ["due ", at(dueAt), ...(clock === undefined ? [] : [` (${WHAT_IS_DUE[clock]})`])];
  const head = dotted(
    [bold(nearness)],
    due,
    [channel],
    [mayRead && words !== undefined ? `@${words.handle}` : "a customer"],
    ...(claimedBy === undefined ? [] : [[`${someone(team, claimedBy).name} has got it`]]),
    ...(snoozedUntil === undefined || snoozedUntil <= now ? [] : [["snoozed until ", at(snoozedUntil)]]),
    ...incidents.map((name): ReplyLine => [`incident ${name}`]),
  );
  const said = mayRead && words !== undefined ? [[`“${firstWords(words.text, SAID)}”`]] : [];
  // An address may name the customer too.
  const open = mayRead && words !== undefined ? [[link("Open post", words.link)]] : [];
  const doubt =
    unseen === undefined
      ? []
      : [["could not verify: not watched since ", at(unseen.from), ` (${unseen.cause})`]];
  return [head, ...said, ...doubt, dotted(...open, [`/ssla explain ${entry.id}`])];
}
