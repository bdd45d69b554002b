import type { AuthorRole, DeletionEvent, EditEvent, MessageEvent } from "../core/cases/events.ts";
import type { ChannelId, MessageId } from "../core/ids.ts";
import type { Interaction } from "../core/interaction.ts";
import type { Duration, Instant } from "../core/time/instant.ts";
import type { ChannelError } from "./errors.ts";

/** What people read of a message; kept apart from its envelope, so that it can be encrypted, expired and erased. */
export interface Words {
  readonly text: string;
  /** As the platform shows it, without `@`. */
  readonly handle: string;
  readonly name: string;
  /** Where the message can be opened. */
  readonly link: string;
}

/** Somebody posted something. */
export interface ObservedMessage {
  readonly kind: "message";
  readonly envelope: Omit<MessageEvent, "facts">;
  readonly words: Words;
}

/** Somebody changed what they had posted. */
export interface ObservedEdit {
  readonly kind: "edit";
  readonly envelope: Omit<EditEvent, "facts">;
  readonly role: AuthorRole;
  readonly interaction: Interaction;
  readonly words: Words;
}

/** What was posted is there no more. */
export interface ObservedDeletion {
  readonly kind: "deletion";
  readonly envelope: DeletionEvent;
}

/** What a platform tells us happened, before its text was classified. */
export type Observed = ObservedMessage | ObservedEdit | ObservedDeletion;

/** A stretch of time of which the platform can no longer tell all that was posted, [from, to). */
export interface Gap {
  readonly from: Instant;
  readonly to: Instant;
  readonly cause: string;
}

/** What one read of a stream found; committed as a whole with its cursor. */
export interface ObservedBatch {
  /** Streams of a channel move apart: on X mentions and own posts. */
  readonly stream: string;
  /** In any order. */
  readonly observed: readonly Observed[];
  /** Where to read on; undefined when the stream has not moved. */
  readonly cursor: string | undefined;
  readonly gaps: readonly Gap[];
}

/** A message that would change a case if it were gone or edited, and when it was last seen to be there. */
export interface WatchedMessage {
  readonly message: MessageId;
  readonly conversation: MessageEvent["conversation"];
  readonly lastSeen: Instant;
}

/** What a channel reports to. */
export interface ChannelSink {
  /**
   * Resolves when the batch is committed. Throws StoreError when it cannot be: then its cursor has not moved, and it is to
   * be handed over again.
   */
  readonly accept: (batch: ObservedBatch) => Promise<void>;
  /** The platform answered: proof of life, at least once a minute while all is well (DESIGN §10). */
  readonly alive: () => void;
  /** The platform did not answer, or refuses us. */
  readonly troubled: (error: ChannelError) => void;
  /** Messages to be re-read now and then, because deletions and edits are not told (X). */
  readonly watched: () => Promise<readonly WatchedMessage[]>;
  /** These were seen to be there still at `at`. */
  readonly stillThere: (messages: readonly MessageId[], at: Instant) => Promise<void>;
  /** How long to wait before the next read: short while a warning is near, never more than a minute. */
  readonly pace: () => Promise<Duration>;
}

/** A request that came in over HTTP, as it came. */
export interface WebhookRequest {
  readonly method: string;
  /** By name; of one given several times the first. */
  readonly query: ReadonlyMap<string, string>;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Byte by byte what was sent: signatures are over it. */
  readonly body: Uint8Array;
}

/** What is answered to it. */
export interface WebhookResponse {
  readonly status: number;
  /** Plain text. */
  readonly body: string;
}

/** Where a platform sends what happens. */
export interface Webhook {
  /** The path it comes in at, such as `/in/facebook-acme`. */
  readonly path: string;
  /**
   * Resolves when what the request tells is committed: a platform sends again what was not answered with success. Before
   * the channel runs, and after, the answer is 503. Never throws.
   */
  readonly handle: (request: WebhookRequest) => Promise<WebhookResponse>;
}

/** One account or place on a platform that is watched. */
export interface Channel {
  readonly id: ChannelId;
  /**
   * Reads on from the cursors, by stream, and reports until stopped. Resolves once it is under way; what goes wrong then
   * is told to the sink, and tried again. Called once.
   */
  readonly start: (sink: ChannelSink, cursors: ReadonlyMap<string, string>) => Promise<void>;
  /** Waits for what is in hand. May be called twice, or before start. */
  readonly stop: () => Promise<void>;
  /**
   * Last look (DESIGN §5): reads what may have answered, deleted or edited these messages, and resolves when it was
   * accepted. Throws ChannelError when the platform does not tell. Several at once share one read.
   */
  readonly look: (messages: readonly WatchedMessage[], signal: AbortSignal) => Promise<void>;
  /**
   * Reads once what is watched, from the cursors on, and listens to nothing: so a monitor that runs beside it misses nothing.
   * Resolves with what kept the platform from telling, empty when all was read. Of a channel that is never started.
   */
  readonly tryOut: (
    sink: ChannelSink,
    cursors: ReadonlyMap<string, string>,
    signal: AbortSignal,
  ) => Promise<readonly ChannelError[]>;
  /** Undefined where the platform sends us nothing over HTTP. */
  readonly webhook?: Webhook | undefined;
}
