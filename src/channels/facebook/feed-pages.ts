import type { GraphAnswer } from "../../platforms/facebook/graph-answer.ts";
import type { GraphQuery } from "../../platforms/facebook/graph-client.ts";
import type { ReadFailure } from "../read-failure.ts";
import { readPage, type GraphPage } from "./graph-schema.ts";
import type { FacebookReading } from "./hand-over.ts";

/** What became of a page of a list. */
export type PageRead =
  | (GraphPage & { readonly kind: "page"; readonly servedAt: number | undefined })
  | Exclude<GraphAnswer, { readonly kind: "answered" }>;

/** Whether fewer posts at once would have been told. */
export const isTooMuch = (answer: PageRead): boolean =>
  answer.kind === "unreachable" && answer.tooMuch === true;

/** A list that has no end. */
export const CIRCLE: ReadFailure = { kind: "unreachable", reason: "Facebook leads us in a circle of pages" };
const STRANGE = { kind: "unreachable", reason: "Facebook answered in a form that we do not know" } as const;

/** Facebook does not know the page itself. */
export const notThePage = (reason: string): ReadFailure => ({
  kind: "refused",
  reason: `the page: ${reason}`,
  mend: "check that `page` is the number of the page, that it is published, and that the token is this page's",
});

/** One page of a list. */
export async function askPage(
  { client, log, channel }: FacebookReading,
  path: string,
  query: GraphQuery,
  signal: AbortSignal,
): Promise<PageRead> {
  const answer = await client.get(path, query, signal);
  if (answer.kind !== "answered") return answer;
  const page = readPage(answer.body);
  if (page === undefined) return STRANGE;
  if (page.unread > 0) log.warn("facebook.items_unread", { channel, items: page.unread });
  return { kind: "page", servedAt: answer.servedAt, ...page };
}
