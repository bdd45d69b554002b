import type { Agent } from "node:https";
import { defineChannel, type ChannelKind } from "../define-channel.ts";
import { readCost } from "./read-cost.ts";
import { xSettings, type XConnect } from "./settings.ts";

/** An account on X: who mentions it, and what it answers. */
export const x: ChannelKind<XConnect, Agent> = defineChannel({
  settings: xSettings,
  open: async (settings) => (await import("./open.ts")).open(settings),
  openPublisher: async (settings) => (await import("./open.ts")).openPublisher(settings),
  readCost,
});
