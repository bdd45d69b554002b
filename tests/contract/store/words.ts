import type { Rig } from "../store-contract.ts";
export function describeWords(_rig: Rig): void {}
