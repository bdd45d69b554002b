// What runs in the thread of worker-classifier.ts: texts come in, their facts go out, in the same order.
import { parentPort } from "node:worker_threads";
import type { ClassifierInput } from "../ports/classifier.ts";
import { plainRules } from "./plain-rules.ts";

const port = parentPort;
port?.on("message", (inputs: readonly ClassifierInput[]) => {
  port.postMessage(inputs.map(plainRules.classify));
});
