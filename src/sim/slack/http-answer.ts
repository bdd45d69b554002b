import type { ServerResponse } from "node:http";
import type { Fault } from "./faults.ts";

/** Does what was asked and says what the answer is; may be called once, or never. */
export type Perform = () => Reply;

/** An answer over HTTP. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  /** For the record. */
  readonly outcome: string;
}

/** A JSON answer of the Web API. */
export const jsonReply = (body: Readonly<Record<string, unknown>>): Reply => ({
  status: 200,
  body: JSON.stringify(body),
  outcome: body["ok"] === true ? "ok" : String(body["error"]),
});

/** Slack's answer to too many calls. */
export const tooMany = (retryAfterS: number): Reply => ({
  status: 429,
  headers: { "retry-after": String(retryAfterS) },
  body: JSON.stringify({ ok: false, error: "ratelimited" }),
  outcome: "429",
});

/** What goes on while an answer is under way. */
export interface Exchange {
  readonly response: ServerResponse;
  /** The answer will not come, or not soon: time may go on meanwhile. */
  readonly unhurried: () => void;
  /** Slack is busy again; what is returned ends that. */
  readonly busy: () => () => void;
  readonly after: (ms: number, happen: () => void) => void;
  /** Slack's time in epoch milliseconds. */
  readonly now: () => number;
}

/** Answers, or does not, as `fault` has it; returns the word for it. */
export function answer(exchange: Exchange, perform: Perform, fault: Fault | undefined): string {
  if (!fault) return send(exchange, perform());
  if ("stored" in fault && fault.stored) perform();
  switch (fault.kind) {
    case "status":
      return send(exchange, { status: fault.status, body: "upstream error", outcome: String(fault.status) });
    case "reset":
      exchange.response.destroy();
      return "reset";
    case "zombie":
      exchange.after(fault.afterMs, perform);
      exchange.response.destroy();
      return "reset";
    case "hang":
      exchange.unhurried();
      return "hang";
    case "slow":
      exchange.unhurried();
      exchange.after(fault.byMs, () => {
        exchange.response.once("close", exchange.busy());
        send(exchange, perform());
      });
      return "slow";
    case "rate limited":
      return send(exchange, tooMany(fault.retryAfterS));
    case "error":
      return send(
        exchange,
        jsonReply({ ok: false, error: fault.error, ...(fault.needed && { needed: fault.needed }) }),
      );
    case "saying":
      return send(exchange, { status: 200, body: fault.text, outcome: "saying" });
    case "bad json":
      return send(exchange, { status: 200, body: '{"ok":true,"ts":"17', outcome: "bad json" });
  }
}

function send({ response, now }: Exchange, reply: Reply): string {
  response.writeHead(reply.status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": String(Buffer.byteLength(reply.body)),
    date: new Date(now()).toUTCString(),
    ...reply.headers,
  });
  response.end(reply.body);
  return reply.outcome;
}
