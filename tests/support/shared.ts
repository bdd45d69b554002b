import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Real conversations of third parties, which are not part of the product: tests that read them are skipped, and say so,
 * where they are absent.
 */
export const CARE_CONVERSATIONS: string = fileURLToPath(
  new URL("../../../shared/data/care-conversations.jsonl", import.meta.url),
);

/** Whether they are there. */
export const HAS_CARE_CONVERSATIONS: boolean = existsSync(CARE_CONVERSATIONS);

/** Payloads of Slack, as its own SDKs are tested with; not part of the product either. */
export const SLACK_PAYLOADS: string = fileURLToPath(
  new URL("../../../shared/payloads/slack/", import.meta.url),
);

/** Whether they are there. */
export const HAS_SLACK_PAYLOADS: boolean = existsSync(SLACK_PAYLOADS);
