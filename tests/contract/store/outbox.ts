import type { Rig } from "../store-contract.ts";
export function describeOutbox(_rig: Rig): void {}
