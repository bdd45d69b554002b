import type { CaseId } from "../ids.ts";
import type { Case } from "./case.ts";

/**
 * The public case that a case on a direct channel continues: the customer's newest on the same platform and brand whose
 * last answer before it was a redirect ("DM us", DESIGN §3). Undefined when there is none.
 */
export function continuedCase(direct: Case, publicCases: readonly Case[]): CaseId | undefined {
  const { brand, platform } = direct.conversation;
  let newest: Case | undefined;
  for (const candidate of publicCases) {
    const { conversation, customer, lastAnswer } = candidate;
    const sameCustomer =
      customer === direct.customer && conversation.brand === brand && conversation.platform === platform;
    if (!sameCustomer || !lastAnswer?.redirect || lastAnswer.at > direct.openedAt) continue;
    if (newest?.lastAnswer === undefined || lastAnswer.at > newest.lastAnswer.at) newest = candidate;
  }
  return newest?.id;
}
