import { z } from "zod";
import { APOLOGY_VIEW } from "./apology-view.ts";
import type { Submitted } from "./form.ts";
import { readReason, REASON_VIEW } from "./reason-view.ts";
import type { Signer } from "./sign.ts";
import { readSnooze, SNOOZE_VIEW } from "./snooze-view.ts";

const named = z.object({ view: z.object({ callback_id: z.string() }) });

/** Reads any form of ours. Never throws. */
export function readSubmitted(body: unknown, signer: Signer): Submitted {
  switch (named.safeParse(body).data?.view.callback_id) {
    case REASON_VIEW:
      return readReason(body, signer);
    case SNOOZE_VIEW:
      return readSnooze(body, signer);
    case APOLOGY_VIEW:
      return { kind: "nothing" };
    default:
      return { kind: "unreadable" };
  }
}
