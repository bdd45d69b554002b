import { alertKeyOf, deliveryKeyOf, memberMarkOf } from "../../src/core/alerts/alert-key.ts";
import { caseIdOf } from "../../src/core/cases/open-case.ts";
import { authorId, brandId, conversationId, messageId } from "../../src/core/ids.ts";
import { instant, type Instant } from "../../src/core/time/instant.ts";
import { ACCOUNT, STAGES } from "./brand.ts";
import type { Mention } from "./mentions.ts";

/** A stage of a case, as the one who wrote the mention expects it. */
export interface ExpectedStage {
  readonly spelling: string;
  readonly dueAt: Instant;
  /** Under one of these, as lists mark them, it may be visible: one for each place where it may stand. */
  readonly keys: readonly string[];
  readonly alertKey: string;
}

/** What one mention leads to. */
export interface ExpectedCase {
  readonly mention: string;
  readonly caseId: string;
  readonly isAnswered: boolean;
  /** In their order. Those of an answered case may be visible, and none has to be. */
  readonly stages: readonly ExpectedStage[];
}

/** Works out from what was posted on X, and nothing else, what Slack has to show. */
export function expectedOf({ post, answeredAt }: Mention): ExpectedCase {
  const conversation = {
    brand: brandId("acme"),
    platform: "x",
    account: ACCOUNT,
    id: conversationId(post.conversation),
    shape: "thread" as const,
  };
  const opening = messageId(post.id);
  const subject = caseIdOf(conversation, authorId(post.author.id), opening);
  // X tells of whole seconds.
  const openedAt = Math.floor(post.at / 1000) * 1000;
  const stages = STAGES.map(({ spelling, after, places }): ExpectedStage => {
    const alertKey = alertKeyOf(subject, "first", opening, spelling);
    const keys = places.map((place) => memberMarkOf(deliveryKeyOf(alertKey, `slack:${place}`)));
    return { spelling, dueAt: instant(openedAt + after), keys, alertKey };
  });
  return { mention: post.id, caseId: subject, isAnswered: answeredAt !== undefined, stages };
}
