import { masked, wholeMasked } from "../core/conduct/mask.ts";
import type { ChannelId } from "../core/ids.ts";
import type { QuestionNotice } from "../ports/notice.ts";
import type { LatestWords, StoreQueries } from "../ports/queries.ts";
import type { ConductMatter, Question } from "../ports/questions.ts";
import type { Watch } from "./monitored.ts";
import { questionNotice } from "./render.ts";

/** What showing a question takes. */
export interface AskedDeps {
  readonly store: { readonly queries: Pick<StoreQueries, "latestWords"> };
  readonly watch: Pick<Watch, "channels">;
}

/**
 * A question as it stands. One about words shows them as they are now, what was found in them masked: a question is kept for
 * years, and words are not.
 */
export async function askedNotice({ store, watch }: AskedDeps, question: Question): Promise<QuestionNotice> {
  const notice = questionNotice(question);
  const { about } = question;
  if (about.kind !== "conduct") return notice;
  const latest = await store.queries.latestWords(about.conversation, about.message);
  const note = noteOn(latest, about);
  return {
    ...notice,
    ...(latest.kind === "kept" && {
      source: { platform: platformOf(watch, about.channel, about), handle: latest.words.handle },
      quote: quoteOf(latest, about),
      link: latest.words.link,
    }),
    lines: [...(note === undefined ? [] : [note]), ...notice.lines],
  };
}

/** Where each finding stands is known of the words that were judged; of others nobody knows what they say. */
function quoteOf(
  { words, at }: Extract<LatestWords, { readonly kind: "kept" }>,
  about: ConductMatter,
): string {
  if (at !== about.at) return wholeMasked(words.text);
  return masked(
    words.text,
    about.breaches.flatMap(({ spans }) => spans),
  );
}

/** Why there is less to read than usual. */
export function noteOn(latest: LatestWords, { at }: Pick<ConductMatter, "at">): string | undefined {
  switch (latest.kind) {
    case "kept":
      return latest.at === at ? undefined : "It was edited since: nothing of what it says now is shown.";
    case "deleted":
      return "The message was deleted, and its words with it.";
    case "gone":
      return "Its words are not kept any more.";
  }
}

const platformOf = (
  { channels }: Pick<Watch, "channels">,
  channel: ChannelId,
  { conversation }: ConductMatter,
): string => channels.get(channel)?.platform ?? conversation.platform;
