import type { AuthorId } from "../core/ids.ts";

/** What is kept of an account on a channel. */
export interface Held {
  /** It answered for the brand: without its answers, other people's cases would be taken otherwise. */
  readonly isResponder: boolean;
  /** Messages that it posted. */
  readonly messages: number;
  /** Messages of others that name it. */
  readonly mentions: number;
  readonly cases: number;
  /** Of these, how many wait for a reply. */
  readonly waiting: number;
  /** What people were asked about its words. */
  readonly questions: number;
  /** Messages to the team about these, lists among them, in the order of their destinations. */
  readonly told: readonly {
    readonly destination: string;
    readonly sent: number;
    readonly queued: number;
  }[];
}

/** What came of a request to erase an account. */
export type Erased =
  | {
      readonly kind: "erased";
      /** What was kept of it until then. */
      readonly held: Held;
      /** Who stands for it from now on. */
      readonly as: AuthorId;
      /** The log of the database is empty, too; false while somebody else reads the store: then ask again. */
      readonly isLogEmpty: boolean;
    }
  /** It answered for the brand: nothing was changed. */
  | { readonly kind: "responder" };
