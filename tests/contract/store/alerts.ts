import type { Rig } from "../store-contract.ts";
export function describeAlerts(_rig: Rig): void {}
