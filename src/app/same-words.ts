import type { Conversation } from "../core/cases/events.ts";
import { hours, instant, type Instant } from "../core/time/instant.ts";
import type { Store } from "../ports/store.ts";
import type { Monitored, Watch } from "./monitored.ts";

/** Who asks in two places does so within a day. */
const WITHIN = hours(24);

/** Of each other channel so many cases are compared, the latest first. */
const AT_MOST = 20;

/** Shorter texts are said by many. */
const LEAST = 15;

/** A case whose words may stand elsewhere too. */
export interface Said {
  readonly monitored: Monitored;
  readonly conversation: Conversation;
  readonly text: string;
  readonly at: Instant;
}

/**
 * The platforms on which somebody waits who wrote the same words at about that time: a hint for whoever answers, no more.
 * People are never joined across platforms (DESIGN §3). The brand's other channels only.
 */
export async function sameWordsElsewhere(
  { store, watch }: { readonly store: Pick<Store, "queries">; readonly watch: Watch },
  { monitored, conversation, text, at }: Said,
): Promise<readonly string[]> {
  const mine = comparable(text);
  if (mine.length < LEAST) return [];
  const found = new Set<string>();
  for (const [id, other] of watch.channels) {
    if (id === monitored.id || other.team.brand !== conversation.brand) continue;
    const rows = await store.queries.waiting(id, instant(at - WITHIN), AT_MOST);
    if (rows.some(({ words }) => words !== undefined && comparable(words.text) === mine)) {
      found.add(other.platform);
    }
  }
  return [...found];
}

/** A text without what differs between platforms: whom it addresses, its links, its case and spaces. */
function comparable(text: string): string {
  return text
    .slice(0, 2000)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/https?:\/\/\S+/gu, "")
    .replace(/@[\p{L}\p{N}_.-]+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
