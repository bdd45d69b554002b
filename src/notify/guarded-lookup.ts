import { lookup, type LookupAddress } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { isPrivate } from "./private-addresses.ts";

/** How a name becomes addresses. */
export type Resolve = (
  hostname: string,
  options: { readonly all: true; readonly family?: number },
  callback: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void;

/** A name, or an address, leads into a private network. */
export class PrivateAddressError extends Error {
  override readonly name = "PrivateAddressError";
  readonly code = "EPRIVATE";
}

/** This machine itself, named as such by the operator: the one private place a request may go to. */
export const isLoopbackHost = (host: string): boolean =>
  host === "localhost" || host === "[::1]" || (isIP(host) === 4 && host.startsWith("127."));

/** Whether `host` is written as an address that must not be dialled. No name is looked up for it. */
export function isPrivateHost(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, "");
  return isIP(bare) !== 0 && isPrivate(bare);
}

/**
 * Looks names up for a connection that is about to be made, and hands out public addresses only: whatever a name led to
 * when it was checked, it is where it leads now that counts.
 */
export function guardedLookup(resolve: Resolve = resolveByDns): LookupFunction {
  return (hostname, { all, family }, callback) => {
    const wanted = family === 4 || family === 6 ? { all: true as const, family } : { all: true as const };
    resolve(hostname, wanted, (error, addresses) => {
      const open = addresses.filter(({ address }) => !isPrivate(address));
      const [first] = open;
      if (error !== null) callback(error, "");
      else if (first === undefined) callback(new PrivateAddressError("leads to a private address"), "");
      else if (all) callback(null, open);
      else callback(null, first.address, first.family);
    });
  };
}

const resolveByDns: Resolve = (hostname, options, callback) => {
  lookup(hostname, options, (error, addresses) => {
    callback(error, error === null ? addresses : []);
  });
};
