import type { AuthorId, BrandId, ChannelId, PersonId } from "../core/ids.ts";
import type { OverlayKind } from "../core/terms/terms-at.ts";
import type { Duration, Instant } from "../core/time/instant.ts";
import type { Publication } from "./publications.ts";

/** What somebody asked of the monitor from outside of it: only the monitor writes to the store. */
export type MonitorRequest = TermsRequest | PublishRequest | ReportRequest | EraseRequest;

/** A week's report that is to be sent now, to where the brand's reports go in Slack. */
export interface ReportRequest extends Pick<TermsRequest, "id" | "askedAt" | "by" | "brand"> {
  readonly kind: "report";
  /** `2026-W47` */
  readonly week: string;
}

/** A customer's account that is to be erased from what is kept of a channel. */
export interface EraseRequest extends Pick<TermsRequest, "id" | "askedAt" | "by" | "brand"> {
  readonly kind: "erase";
  readonly channel: ChannelId;
  readonly author: AuthorId;
}

/** A text that somebody confirmed, to be published. */
export interface PublishRequest extends Pick<TermsRequest, "id" | "askedAt" | "by" | "brand"> {
  readonly kind: "publish";
  readonly publication: Omit<Publication, "state">;
}

/** Terms that are to be put over channels, or taken off them. */
export interface TermsRequest {
  readonly id: string;
  readonly askedAt: Instant;
  readonly by: PersonId;
  readonly brand: BrandId;
  /** Undefined: all channels of the brand. */
  readonly channel: ChannelId | undefined;
  readonly kind: OverlayKind;
  readonly wish: RequestedWish;
}

/** What is to be done. */
export type RequestedWish =
  /** No `span`: until somebody ends it. */
  | { readonly do: "start"; readonly name: string; readonly span: Duration | undefined }
  /** No `name`: whatever of that kind runs there. */
  | { readonly do: "end"; readonly name: string | undefined }
  /** Customers were told how it stands. */
  | { readonly do: "told"; readonly name: string };

/** Where requests lie until the monitor takes them, also while none runs. */
export interface RequestBox {
  /** In the order in which they were asked. What cannot be read is put aside, and named once. */
  readonly waiting: () => Promise<{
    readonly requests: readonly MonitorRequest[];
    readonly unreadable: readonly string[];
  }>;
  /** It was dealt with: it waits no more. */
  readonly done: (id: string) => Promise<void>;
}
