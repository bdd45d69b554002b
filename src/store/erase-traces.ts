import { sql } from "kysely";
import { anyOf } from "../core/blurbs/patterns.ts";
import type { MessageEvent } from "../core/cases/events.ts";
import type { AuthorId, CaseId, ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Folded } from "../ports/fold.ts";
import type { QuestionAbout } from "../ports/questions.ts";
import { membersOf } from "./conversation-groups.ts";
import { bodyOf, toEvent } from "./event-row.ts";
import { questionsAbout } from "./held.ts";
import { listOf, statementOf } from "./prepared.ts";
import { renderAnew } from "./question-row.ts";
import type { AccountKey, Db } from "./schema.ts";
import type { WordsCipher } from "./words-cipher.ts";
import { deleteWords, wordsIn } from "./words.ts";

const selectWordsOf = listOf((db, account: AccountKey, messages) =>
  db
    .selectFrom("words")
    .select(["message", "plain", "sealed"])
    .where((eb) => eb.and(account))
    .where("message", "in", messages),
);

const selectWordsAmong = listOf((db, account: AccountKey, conversations) =>
  db
    .selectFrom("words")
    .select(["message", "plain", "sealed"])
    .where((eb) => eb.and(account))
    .where("conversation", "in", conversations),
);

const selectActs = listOf((db, account: AccountKey, conversations) =>
  db
    .selectFrom("events")
    .select("body")
    .where((eb) => eb.and(account))
    .where("kind", "=", sql.lit("act" as const))
    .where("conversation", "in", conversations),
);

const rewriteAct = statementOf(
  (db, body: string, brand: string, platform: string, account: string, id: string) =>
    db
      .updateTable("events")
      .set({ body })
      .where((eb) => eb.and({ brand, platform, account }))
      .where("kind", "=", sql.lit("act" as const))
      .where("id", "=", id),
);

/** The handles under which an account posted these messages, as far as their words are kept. */
export async function handlesOf(
  trx: Db,
  cipher: WordsCipher | undefined,
  account: AccountKey,
  messages: readonly string[],
): Promise<readonly string[]> {
  const rows = await selectWordsOf(trx, account, messages);
  return [...new Set(rows.flatMap((row) => wordsIn(cipher, account, row)?.handle ?? []))];
}

/** What leads to somebody in the words of others. */
interface Traces {
  /** The conversations, with somebody's name taken out of them. */
  readonly folded: Folded;
  readonly author: AuthorId;
  readonly as: AuthorId;
  readonly handles: readonly string[];
}

/**
 * Takes the words of others away that were an answer to somebody, or name them. The events of these messages stay, so that
 * the words do not come back when they are read again.
 */
export async function eraseOthersWords(
  trx: Db,
  cipher: WordsCipher | undefined,
  { account, root }: { readonly account: AccountKey; readonly root: string },
  { folded, author, as, handles }: Traces,
): Promise<void> {
  // A handle alone may be a word like any other.
  const names = anyOf([author, ...handles.map((handle) => `@${handle}`)]);
  const isNamed = new RegExp(`(?<![\\p{L}\\p{N}_])${names}(?![\\p{L}\\p{N}_])`, "iu");
  const isAboutThem = ({ message, refs }: MessageEvent): boolean => {
    const taken = folded.messageById(message)?.taken;
    return refs.addresses.some(({ id }) => id === as) || (taken?.kind === "answer" && taken.to.includes(as));
  };
  const told = folded
    .events()
    .flatMap((event) => (event.kind === "message" && isAboutThem(event) ? [event.message] : []));
  const members = (await membersOf(trx, account, [root])).flat();
  const saying = (await selectWordsAmong(trx, account, members)).filter((row) => {
    const words = wordsIn(cipher, account, row);
    // Of an edit that was told without its message nobody knows whose it is but by the handle.
    return words !== undefined && (isNamed.test(words.text) || handles.includes(words.handle));
  });
  await deleteWords(trx, account, [...told, ...saying.map(({ message }) => message)]);
}

/** Takes the reasons away that our people gave for what they did about these messages. */
export async function eraseReasons(
  trx: Db,
  account: AccountKey,
  own: readonly MessageEvent[],
): Promise<void> {
  const messages = new Set(own.map(({ message }) => message));
  const places = new Set(own.map(({ conversation }) => conversation.id));
  const { brand, platform, account: name } = account;
  for (const row of await selectActs(trx, account, [...places])) {
    const event = toEvent(row);
    if (event.kind !== "act" || event.act.kind !== "not for us" || !messages.has(event.message)) continue;
    const body = bodyOf({ ...event, act: { ...event.act, reason: REMOVED } });
    await rewriteAct(trx, body, brand, platform, name, event.id);
  }
}

/** What stands where a reason or an answer stood. */
const REMOVED = "removed on request";

/** Ends what people were asked about somebody's words, and takes out whose they were, and what was answered. */
export async function eraseQuestions(
  trx: Db,
  { channel, author, as }: { readonly channel: ChannelId; readonly author: AuthorId; readonly as: AuthorId },
  at: Instant,
): Promise<void> {
  for (const id of await questionsAbout(trx, channel, author)) {
    const { about } = await trx
      .selectFrom("questions")
      .select("about")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const matter = JSON.parse(about) as QuestionAbout;
    await trx
      .updateTable("questions")
      .set((eb) => ({
        about: JSON.stringify({ ...matter, author: as }),
        answered_at: eb.fn.coalesce("answered_at", eb.val(at)),
        outcome: REMOVED,
      }))
      .where("id", "=", id)
      .execute();
    await trx.updateTable("conduct_questions").set({ author: as }).where("question", "=", id).execute();
    await renderAnew(trx, id, at);
  }
}

/** Takes the id away that a case had under somebody's name: it is a hash of who they are. */
export async function eraseCaseId(trx: Db, was: CaseId, is: CaseId): Promise<void> {
  const lists = trx.selectFrom("list_members").select("list").where("case_id", "=", is);
  await trx
    .updateTable("outbox")
    .set({ subject: sql<string>`replace(subject, ${was}, ${is})` })
    .where((eb) => eb.or([eb("case_id", "=", is), eb("key", "in", lists)]))
    .execute();
  await trx.updateTable("list_members").set({ member: is }).where("member", "=", was).execute();
  await trx.deleteFrom("case_aliases").where("now_is", "=", is).execute();
  await trx.deleteFrom("alert_keys").where("case_id", "=", was).execute();
}
