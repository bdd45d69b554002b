import type { SelectQueryBuilder } from "kysely";
import type { ChannelId } from "../core/ids.ts";
import type { AccountKey, Db, Tables } from "./schema.ts";

type Joined<T extends keyof Tables> = SelectQueryBuilder<Tables, "conversations" | T, object>;

const inGroups = (db: Db, account: AccountKey, roots: readonly string[]): Joined<never> =>
  db
    .selectFrom("conversations")
    .where("conversations.brand", "=", account.brand)
    .where("conversations.platform", "=", account.platform)
    .where("conversations.account", "=", account.account)
    .where("conversations.root", "in", roots);

const withEvents = (conversations: Joined<never>): Joined<"events"> =>
  conversations.innerJoin("events", (join) =>
    join
      .onRef("events.brand", "=", "conversations.brand")
      .onRef("events.platform", "=", "conversations.platform")
      .onRef("events.account", "=", "conversations.account")
      .onRef("events.conversation", "=", "conversations.id"),
  );

/** The events of groups of one account, each group named by its root. */
export const eventsIn = (db: Db, account: AccountKey, roots: readonly string[]): Joined<"events"> =>
  withEvents(inGroups(db, account, roots));

/** All events of a channel. */
export const eventsOn = (db: Db, channel: ChannelId): Joined<"events"> =>
  withEvents(db.selectFrom("conversations").where("conversations.channel", "=", channel));

/** The cases of groups, likewise. */
export const casesIn = (db: Db, account: AccountKey, roots: readonly string[]): Joined<"cases"> =>
  inGroups(db, account, roots).innerJoin("cases", (join) =>
    join
      .onRef("cases.brand", "=", "conversations.brand")
      .onRef("cases.platform", "=", "conversations.platform")
      .onRef("cases.account", "=", "conversations.account")
      .onRef("cases.conversation", "=", "conversations.id"),
  );
