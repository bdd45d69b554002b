import type { Reply, ReplyLine } from "../../ports/command.ts";
import type { StoredCase } from "../../ports/queries.ts";
import { destinationInWords } from "../destination-in-words.ts";
import { explainedCase, explainedInWords, type ExplainedCase } from "../explained.ts";
import { caseOfOwn, idsAround } from "../ids-in.ts";
import { harmless } from "../words.ts";
import type { Asked, CommandHandler } from "./handler.ts";
import { readableOf } from "./readable-of.ts";
import { bold, say } from "./reply.ts";

/** A conversation may hold more; their ids lead to each. */
const AT_MOST = 3;

/** `/ssla explain`: how the verdicts of a case came about. */
export const explain: CommandHandler = {
  name: "explain",
  usage: "explain <case, or link of a message>",
  help: "why a deadline is where it is, and what was warned of",
  run: tellWhy,
};

async function tellWhy(asked: Asked): Promise<Reply> {
  const { deps, words, now } = asked;
  const [wanted] = words;
  if (wanted === undefined) {
    return say("Explain what? Write the id of a case, or paste the link of a message: /ssla explain <link>");
  }
  const { store, watch } = deps;
  const found = await casesBy(wanted, asked);
  const from = { queries: store.queries, watch, coverage: store.coverage.intervals };
  const told = await Promise.all(found.slice(0, AT_MOST).map((one) => explainedCase(from, one, now)));
  const lines: ReplyLine[] = [];
  for (const one of told) if (one !== undefined) lines.push(...(await linesOf(one, asked)));
  if (lines.length === 0) {
    return say("I know no case of that: no such id or link, or nothing in it wanted a reply.");
  }
  const more = found.length - AT_MOST;
  return { lines: more > 0 ? [...lines, [`and ${more} more cases of that conversation`]] : lines };
}

/** Those of the brand: of others nothing is told in its workspace. */
async function casesBy(wanted: string, { deps, team, now }: Asked): Promise<readonly StoredCase[]> {
  const { store, watch } = deps;
  const own = await caseOfOwn(store.outbox, wanted, now);
  for (const id of own === undefined ? idsAround(wanted) : [own]) {
    const found = (await store.queries.find(id)).filter(
      ({ channel }) => watch.channels.get(channel)?.team.brand === team.brand,
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** As the CLI prints it, but for all in the workspace to read: it sets columns by spaces; here a line begins where it begins. */
async function linesOf(one: ExplainedCase, asked: Asked): Promise<readonly ReplyLine[]> {
  const alerts = one.alerts.map(({ destination, ...fate }) => ({
    ...fate,
    destination: destination && destinationInWords(asked.team, destination),
  }));
  const [, ...rest] = explainedInWords({ ...one, alerts }).split("\n");
  return [[bold(await headOf(one, asked))], ...rest.map((line) => [line.trim().replaceAll(/ {2,}/g, ": ")])];
}

/** Whose case it is, as those may know who may read what customers write: neither ids of people nor of conversations. */
async function headOf({ channel, subject }: ExplainedCase, asked: Asked): Promise<string> {
  const { id, conversation, opening, state, peerReplies } = subject;
  const { store, watch } = asked.deps;
  const monitored = watch.channels.get(channel);
  const mayRead = monitored !== undefined && (await readableOf(asked, [monitored])).has(channel);
  const words = mayRead ? await store.queries.words(conversation, opening) : undefined;
  const who = words === undefined ? "a customer" : harmless(`@${words.handle}`);
  const peers = peerReplies.length === 0 ? "" : `, ${peerReplies.length} replies of other customers`;
  return `Case ${id}: ${who} on ${channel}, ${state.kind}${peers}`;
}
