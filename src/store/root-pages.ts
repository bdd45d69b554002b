import type { ConversationRow, Db } from "./schema.ts";

/** How many groups are looked at at once. */
const AT_ONCE = 200;

/** A group of conversations that fold together, by the one that stands for all. */
export type Root = Pick<ConversationRow, "brand" | "platform" | "account" | "root" | "channel">;

/** Some groups, and where the next page begins; undefined after the last. */
export interface RootPage {
  readonly rows: readonly Root[];
  readonly next: string | undefined;
}

/** The groups of conversations after `from`, a page of them, in the order of their accounts and roots. */
export async function rootsAfter(db: Db, from: string | undefined): Promise<RootPage> {
  const all = db
    .selectFrom("conversations")
    .select(["brand", "platform", "account", "root", "channel"])
    .distinct();
  const rest =
    from === undefined ? undefined : (JSON.parse(from) as readonly [string, string, string, string]);
  const rows = await (
    rest === undefined
      ? all
      : all.where((eb) => eb(eb.refTuple("brand", "platform", "account", "root"), ">", eb.tuple(...rest)))
  )
    .orderBy("brand")
    .orderBy("platform")
    .orderBy("account")
    .orderBy("root")
    .limit(AT_ONCE)
    .execute();
  const last = rows.length < AT_ONCE ? undefined : rows.at(-1);
  return { rows, next: last && JSON.stringify([last.brand, last.platform, last.account, last.root]) };
}
