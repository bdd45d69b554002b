import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { DeletionEvent, MessageEvent } from "../core/cases/events.ts";
import { caseIdOf } from "../core/cases/open-case.ts";
import { erasedAuthor } from "../core/erased-author.ts";
import type { AuthorId, ChannelId } from "../core/ids.ts";
import { instant, type Instant } from "../core/time/instant.ts";
import type { Erased } from "../ports/erasure.ts";
import type { Decider, Erasure } from "../ports/store.ts";
import { byAccount } from "./account-key.ts";
import { saveDecisions } from "./case-store.ts";
import { groupsOf, type Group } from "./conversation-groups.ts";
import { eraseCaseId, eraseOthersWords, eraseQuestions, eraseReasons, handlesOf } from "./erase-traces.ts";
import { bodyOf } from "./event-row.ts";
import type { FoldMemory, MemoryTurn } from "./fold-memory.ts";
import { heldOf } from "./held.ts";
import { recordIntake } from "./intake.ts";
import { messagesNaming, renamed } from "./named-events.ts";
import { listOf, statementOf } from "./prepared.ts";
import type { AccountKey, Database, Db } from "./schema.ts";
import { foldGroup, readGroups } from "./stored-group.ts";
import type { WordsCipher } from "./words-cipher.ts";

const rewriteEvent = statementOf(
  (db, body: string, brand: string, platform: string, account: string, id: string) =>
    db
      .updateTable("events")
      .set({ body })
      .where((eb) => eb.and({ brand, platform, account }))
      .where("kind", "=", sql.lit("message" as const))
      .where("id", "=", id),
);

const rewriteMessages = listOf((db, of: { readonly author: string } & AccountKey, ids) => {
  const { author, ...account } = of;
  return db
    .updateTable("messages")
    .set({ author })
    .where((eb) => eb.and(account))
    .where("id", "in", ids);
});

/** The erasure of a store; `cipher` opens words that may name whom is to be erased. */
export function erasureOf(database: Database, memory: FoldMemory, cipher: WordsCipher | undefined): Erasure {
  const { transact, emptyLog } = database;
  return {
    held: (channel, author) => transact((trx) => heldOf(trx, channel, author)),
    erase: async (channel, author, now, decider) => {
      const turn = memory.turn();
      const whom = { channel, author, as: erasedAuthor(randomBytes(16).toString("hex")), now };
      const erased = await transact((trx) => eraseIn(trx, { cipher, turn, decider }, whom), turn.end);
      // What was overwritten in the file stands in its log until that is emptied.
      return erased.kind === "erased" ? { ...erased, isLogEmpty: await emptyLog() } : erased;
    },
  };
}

/** Who is to be erased, and who stands for them then. */
interface Whom {
  readonly channel: ChannelId;
  readonly author: AuthorId;
  readonly as: AuthorId;
  readonly now: Instant;
}

interface Means {
  readonly cipher: WordsCipher | undefined;
  readonly turn: MemoryTurn;
  readonly decider: Decider;
}

async function eraseIn(trx: Db, means: Means, whom: Whom): Promise<Erased> {
  const { channel, author, as } = whom;
  const named = await messagesNaming(trx, channel, author);
  const held = await heldOf(trx, channel, author, named);
  if (held.isResponder) return { kind: "responder" };
  for (const [account, its] of byAccount(named, ({ conversation }) => conversation))
    await eraseOf(trx, means, { ...whom, account }, its);
  await eraseQuestions(trx, whom, whom.now);
  return { kind: "erased", held, as, isLogEmpty: false };
}

/** What names somebody among the messages of one account of the brand. */
async function eraseOf(
  trx: Db,
  means: Means,
  whom: Whom & { readonly account: AccountKey },
  named: readonly MessageEvent[],
): Promise<void> {
  const { author, as, account } = whom;
  const own = named.filter((event) => event.author.id === author);
  const ids = own.map(({ message }) => message);
  // Before their words are gone.
  const handles = await handlesOf(trx, means.cipher, account, ids);
  await withdraw(trx, means, whom, own);
  const { brand, platform, account: name } = account;
  for (const event of named)
    await rewriteEvent(trx, bodyOf(renamed(event, author, as)), brand, platform, name, event.message);
  await rewriteMessages(trx, { author: as, ...account }, ids);
  await eraseReasons(trx, account, own);
  const groups = await groupsOf(
    trx,
    account,
    named.map(({ conversation }) => conversation.id),
  );
  const byRoot = new Map([...groups.values()].map((group) => [group.root, group]));
  for (const group of byRoot.values()) await refold(trx, means, whom, group, handles);
}

/** As if their author had deleted them: what waits for a reply waits no more, and the words go. */
async function withdraw(
  trx: Db,
  { cipher, decider, turn }: Means,
  { channel, now }: Whom,
  own: readonly MessageEvent[],
): Promise<void> {
  const events = own.map(({ conversation, message, at }): DeletionEvent => {
    // A platform's clock may be ahead of ours: nothing is deleted before it was posted.
    const noticed = instant(Math.max(now, at));
    return { kind: "deletion", conversation, message, lastSeen: noticed, noticed };
  });
  const none = { stream: undefined, cursor: undefined, words: [], gaps: [] };
  await recordIntake(trx, cipher, { channel, receivedAt: now, events, ...none }, { ...decider, turn });
}

/** Cases under other names are others: those of before go, and what was sent about them is about these. */
async function refold(
  trx: Db,
  { cipher, turn, decider }: Means,
  { author, as, account, now }: Whom & { readonly account: AccountKey },
  group: Group,
  handles: readonly string[],
): Promise<void> {
  turn.take(group); // what is remembered has the old name
  const [known] = await readGroups(trx, turn, account, [group]);
  if (known === undefined) return;
  const { folded, isSettled } = foldGroup(known, decider.fold);
  turn.keep(group, { folded, isSettled });
  const pairs = folded
    .cases()
    .filter(({ customer }) => customer === as)
    .map((is) => ({
      was: { ...is, customer: author, id: caseIdOf(is.conversation, author, is.opening) },
      is,
    }));
  const gone = pairs.map(({ was }) => was.id);
  const decision = decider.decide({ changes: pairs, isLate: true, recorded: new Set() });
  const touched = [...gone, ...pairs.map(({ is }) => is.id)];
  await saveDecisions(
    trx,
    [{ group: { ...group, touched: [], isNew: false, absorbed: [] }, gone, touched, decision }],
    now,
  );
  for (const { was, is } of pairs) await eraseCaseId(trx, was.id, is.id);
  await eraseOthersWords(trx, cipher, group, { folded, author, as, handles });
}
