import type { Rig } from "../store-contract.ts";
export function describeQueries(_rig: Rig): void {}
