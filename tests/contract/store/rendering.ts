import type { Rig } from "../store-contract.ts";
export function describeRendering(_rig: Rig): void {}
