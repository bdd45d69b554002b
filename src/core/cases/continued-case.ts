import type { CaseId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import type { Case } from "./case.ts";

/**
 * The public case that a case on a direct channel continues: of the customer's on the same platform and brand the one
 * that was last answered with a redirect ("DM us", DESIGN §3) before it opened. Undefined when there is none.
 */
export function continuedCase(direct: Case, publicCases: readonly Case[]): CaseId | undefined {
  const { brand, platform } = direct.conversation;
  let newest: { readonly id: CaseId; readonly at: Instant } | undefined;
  for (const { id, conversation, customer, replies } of publicCases) {
    const sameCustomer =
      customer === direct.customer && conversation.brand === brand && conversation.platform === platform;
    if (!sameCustomer) continue;
    for (const { end } of replies) {
      const redirected = end.kind === "answered" && end.redirect && end.at <= direct.openedAt;
      if (redirected && (newest === undefined || end.at > newest.at)) newest = { id, at: end.at };
    }
  }
  return newest?.id;
}
