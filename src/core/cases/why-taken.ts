import { unreachable } from "../unreachable.ts";
import type { SeenMessage } from "./fold-state.ts";

/** Why a message was taken as it was: the rule and the words that decided. */
export function whyTaken({ event, taken }: Pick<SeenMessage, "event" | "taken">): string {
  switch (taken.kind) {
    case "request": {
      const { overruled, because } = taken;
      return overruled === undefined
        ? because
        : `${because}; the rules said: ${whyTaken({ event, taken: overruled })}`;
    }
    case "noise":
      return taken.reason;
    case "peer":
      return `to another customer, ${taken.to}`;
    case "not answered here":
      return `a ${event.interaction} opens nothing, or no terms were in force`;
    case "answer":
      return taken.to.length === 0 ? "from us, answers nobody" : `answers ${taken.to.join(", ")}`;
    case "ignored":
      return event.author.role === "responder" ? "an automatic reply" : `written by a ${event.author.role}`;
    default:
      return unreachable(taken);
  }
}
