import { hashOf } from "../../core/hash.ts";
import { instant, type Instant } from "../../core/time/instant.ts";
import type { ChannelSink, Observed } from "../../ports/channel.ts";
import { isWritten, rootOf, type SlackMessage } from "./message-schema.ts";
import { inTurn } from "../in-turn.ts";
import type { Session } from "./session.ts";
import { isLater } from "./stamp.ts";
import { deletionOf, editedAt, editFrom, isOurs, messageFrom, messageIdOf, type Known } from "./to-event.ts";
import { calledIn } from "./words.ts";

/** Something found in a channel. */
export interface Finding {
  readonly place: string;
  readonly message: SlackMessage;
  /** Whether it is told as edited, though we may never have told of the message: it was pushed, or is watched. */
  readonly isWatched: boolean;
}

/** A message that is gone. */
export interface Loss {
  readonly place: string;
  readonly ts: string;
  readonly root: string | undefined;
  readonly lastSeen: Instant;
  readonly noticed: Instant;
}

/** What is handed over together. */
export interface Findings {
  readonly stream: string;
  readonly found: readonly Finding[];
  readonly lost?: readonly Loss[];
  readonly cursor?: string | undefined;
}

/** Hands over what was found, once, whether it was read or pushed, however often. */
export interface Ledger {
  /** Throws what the sink throws; then it counts as not handed over. The session has begun. */
  readonly tell: (findings: Findings, signal: AbortSignal) => Promise<void>;
  /** Whether that message was handed over. */
  readonly has: (place: string, ts: string) => boolean;
}

/** What was last handed over of a message. */
interface Version {
  readonly text: string;
  readonly editedTs: string | undefined;
  /** Of the last edit; the message itself is older. */
  readonly at: Instant | undefined;
  readonly isGone: boolean;
}

/** More than a busy week of a community; what is forgotten is handed over again, which changes nothing. */
const MOST = 50_000;

/** A ledger of nothing. `floor` is the stamp up to which messages were handed over before, or are too old to be. */
export function ledger(
  sink: Pick<ChannelSink, "accept">,
  session: Session,
  floor: (place: string, isReply: boolean) => string,
): Ledger {
  const versions = new Map<string, Version>();
  const one = inTurn();

  const note = (fresh: ReadonlyMap<string, Version>): void => {
    for (const [id, version] of fresh) versions.set(id, version);
    for (const oldest of versions.keys()) {
      if (versions.size <= MOST) break;
      versions.delete(oldest);
    }
  };
  const handOver = async ({ stream, found, lost = [], cursor }: Findings, known: Known): Promise<void> => {
    const fresh = new Map<string, Version>();
    const versionOf = (id: string): Version | undefined => fresh.get(id) ?? versions.get(id);
    const observed: Observed[] = [];
    for (const { place, message, isWatched } of found) {
      const id = messageIdOf(place, message.ts);
      const isNews = isLater(message.ts, floor(place, rootOf(message) !== undefined));
      const news = newsOf(message, place, versionOf(id), known, { isNews, isWatched });
      observed.push(...news.observed);
      if (news.version !== undefined) fresh.set(id, news.version);
    }
    for (const loss of lost) {
      const id = messageIdOf(loss.place, loss.ts);
      if (versionOf(id)?.isGone === true) continue;
      observed.push(deletionOf(loss, loss, known.watch));
      fresh.set(id, { text: "", editedTs: undefined, at: undefined, isGone: true });
    }
    if (observed.length > 0 || cursor !== undefined) {
      await sink.accept({ stream, observed, cursor, gaps: [] });
    }
    note(fresh);
  };
  return {
    tell: async (findings, signal) => {
      const unknown = session.known();
      if (unknown === undefined) throw new RangeError("the session has not begun");
      const fresh = findings.found.filter(
        ({ place, message }) => !versions.has(messageIdOf(place, message.ts)),
      );
      await session.people.learn(
        fresh.flatMap(({ message }) => namesIn(message)),
        signal,
      );
      await one(() => handOver(findings, session.known() ?? unknown));
    },
    has: (place, ts) => versions.has(messageIdOf(place, ts)),
  };
}

interface News {
  readonly observed: readonly Observed[];
  readonly version: Version | undefined;
}

const NO_NEWS: News = { observed: [], version: undefined };

/**
 * What there is to tell of a message. Of one that was edited before we knew it both is told, as of when it was posted and
 * as of when it was edited. Slack also says "changed" of a link unfurled or a reply counted: only other words are an edit.
 */
function newsOf(
  message: SlackMessage,
  place: string,
  before: Version | undefined,
  known: Known,
  { isNews, isWatched }: { readonly isNews: boolean; readonly isWatched: boolean },
): News {
  if (!isWritten(message) || isOurs(message, known.self) || before?.isGone === true) return NO_NEWS;
  const text = hashOf("text", message.text);
  const edited = editedAt(message);
  const editedTs = message.edited?.ts;
  if (before === undefined) {
    const told = isNews ? [messageFrom(message, place, known)] : [];
    const isEdit = edited !== undefined && (isNews || isWatched);
    const edits = isEdit ? [editFrom(message, place, edited, known)] : [];
    return { observed: [...told, ...edits], version: { text, editedTs, at: edited, isGone: false } };
  }
  const isOlder =
    before.editedTs !== undefined && (editedTs === undefined || isLater(before.editedTs, editedTs));
  if (before.text === text || edited === undefined || isOlder) return NO_NEWS;
  // Slack tells whole seconds of edits: the second in one second is told as a moment after the first.
  const at = instant(Math.max(edited, before.at === undefined ? 0 : before.at + 1));
  return {
    observed: [editFrom(message, place, at, known)],
    version: { text, editedTs, at, isGone: false },
  };
}

const namesIn = ({ user, text }: SlackMessage): readonly string[] => [
  ...(user === undefined ? [] : [user]),
  ...calledIn(text).filter((id) => !id.startsWith("S")),
];
