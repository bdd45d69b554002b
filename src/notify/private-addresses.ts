import { BlockList, isIP } from "node:net";

/** What is no place on the internet: this machine, private networks, where clouds keep their secrets. */
const V4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** Those that carry an address of the old kind lead wherever that does: none of them is needed to reach anybody. */
const V6: readonly (readonly [string, number])[] = [
  ["::", 96],
  ["::ffff:0:0", 96],
  ["::ffff:0:0:0", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 32],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
];

/** One for each kind: a list of both takes every address of the old kind for one that another carries. */
const listOf = (nets: typeof V4, kind: "ipv4" | "ipv6"): BlockList => {
  const list = new BlockList();
  for (const [net, prefix] of nets) list.addSubnet(net, prefix, kind);
  return list;
};

const PRIVATE_V4 = listOf(V4, "ipv4");
const PRIVATE_V6 = listOf(V6, "ipv6");

/** Whether an IP address is one that nobody outside may be led to. What is no address at all counts as one. */
export function isPrivate(address: string): boolean {
  const kind = isIP(address);
  if (kind === 4) return PRIVATE_V4.check(address, "ipv4");
  return kind === 6 ? PRIVATE_V6.check(address, "ipv6") : true;
}
