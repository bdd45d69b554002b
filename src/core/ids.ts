import type { Brand } from "./brand.ts";

/** The key of a brand in `ssla.yaml`; permanent, because every stored key leads with it. */
export type BrandId = Brand<string, "BrandId">;
/** The key of a channel in `ssla.yaml`; names the folder of its terms. */
export type ChannelId = Brand<string, "ChannelId">;
/** The platform's id of a conversation: a thread, or a place where messages stand in a row. */
export type ConversationId = Brand<string, "ConversationId">;
/** The platform's id of a message. On X the first id of `edit_history`. */
export type MessageId = Brand<string, "MessageId">;
/** The platform's id of an account, never a display name. */
export type AuthorId = Brand<string, "AuthorId">;
/** A key of `people` in `ssla.yaml`. */
export type PersonId = Brand<string, "PersonId">;
/** The id of what a person did in Slack or the CLI. */
export type ActId = Brand<string, "ActId">;
/** `hash(brand, platform, account, conversation, customer, opening message)`, DESIGN §5. */
export type CaseId = Brand<string, "CaseId">;
/** `hash(case id, clock, anchor message, stage)`, DESIGN §5. */
export type AlertKey = Brand<string, "AlertKey">;

/* Each takes what a platform, a file or the store calls so; nothing is checked. */
export const brandId = (id: string): BrandId => id as BrandId;
export const channelId = (id: string): ChannelId => id as ChannelId;
export const conversationId = (id: string): ConversationId => id as ConversationId;
export const messageId = (id: string): MessageId => id as MessageId;
export const authorId = (id: string): AuthorId => id as AuthorId;
export const personId = (id: string): PersonId => id as PersonId;
export const actId = (id: string): ActId => id as ActId;
export const caseId = (id: string): CaseId => id as CaseId;
export const alertKey = (id: string): AlertKey => id as AlertKey;
