import type { ReadFailure } from "../read-failure.ts";
import type { XError, XPage } from "./post-schema.ts";

/** Why a successful response is no page of a timeline; undefined when it is one. */
export function wrongPage(page: XPage | undefined): ReadFailure | undefined {
  if (page?.hasMeta === true) return undefined;
  const about = page?.errors.find(({ resource_type }) => resource_type === "user");
  if (about === undefined || !isOutOfSight(about)) {
    return { kind: "unreachable", reason: "X answered in a form that we do not know" };
  }
  return {
    kind: "refused",
    reason: "X does not show us the account",
    mend: "check that `account` is the number of the account, not its handle, and that it is not suspended",
  };
}

/** The problem types by which X says that something is not there, or is not for us: deleted, protected, suspended. */
const OUT_OF_SIGHT = /[/#](?:resource-not-found|not-authorized-for-resource)$/;

/**
 * Whether X says that we cannot see it any more. Whatever else goes wrong with it (an outage behind one shard, a field
 * that we may not read) says nothing of whether it is there.
 */
export const isOutOfSight = ({ type }: XError): boolean => type !== undefined && OUT_OF_SIGHT.test(type);
