import type { IncomingMessage } from "node:http";

import { answer } from "./answer.ts";
import { updateProfile } from "./update-profile.ts";
import type { RateState, XEndpoint } from "./rate-limits.ts";
import { readQuery } from "./read-query.ts";
import type { XCredentials } from "./x-credentials.ts";
import type { XFault } from "./x-faults.ts";
import {
  invalidRequest,
  plainProblem,
  unsupportedAuthentication,
  type InvalidParameter,
  type XProblem,
} from "./x-problems.ts";
import type { XRoute } from "./x-request.ts";
import type { XWorld } from "./x-world.ts";

/** An answer about to be sent. */
export interface XReply {
  readonly status: number;
  readonly body: object;
  /** Absent where X sends no headers of the limit: at 401, and at what is no endpoint. */
  readonly rate: RateState | undefined;
  readonly posts: readonly string[];
  /** How far the token may go; X says so of users' tokens, where it answers. */
  readonly access?: string | undefined;
}

/** What answering takes. */
export interface ReplyDeps {
  readonly world: XWorld;
  readonly credentials: XCredentials;
  readonly limits: (endpoint: XEndpoint, token: string, kind: "user" | "app") => RateState;
}

/** What X answers to the request: a token first, then the limit, then the parameters, then data. */
export function reply(
  deps: ReplyDeps,
  request: IncomingMessage,
  url: URL,
  route: XRoute | undefined,
  fault: XFault | undefined,
  form: URLSearchParams | undefined,
): XReply {
  const { world, credentials, limits } = deps;
  if (!route) return problem(plainProblem(404, "Not Found"), undefined);
  if (fault?.kind === "failing") return problem(failing(fault.status), undefined);
  if (fault?.kind === "unauthorized") return problem(plainProblem(401, "Unauthorized"), undefined);
  const caller = credentials.authenticate(request, url, form);
  if ("status" in caller) return problem(caller, undefined);
  if ((route.name === "me" || route.name === "profile") && !caller.account)
    return problem(unsupportedAuthentication, undefined);
  const rate = limits(route.name, caller.token, caller.account ? "user" : "app");
  if (rate.exceeded) return problem(TOO_MANY, rate);
  if (fault?.kind === "rate limited") return problem(TOO_MANY, fault.headers ? spent(rate) : undefined);
  if (route.name === "profile" && caller.account && form) {
    const { status, body } = updateProfile(world.shelf, credentials.writing(), caller.account, form);
    return { status, body, rate, posts: [] };
  }
  const read = readQuery(route.name, url.searchParams);
  const errors = [...wrongSubject(route), ...("errors" in read ? read.errors : [])];
  if ("errors" in read || errors.length > 0) return problem(invalidRequest(errors), rate);
  const { body, posts } = answer(world.shelf, {
    endpoint: route.name,
    subject: route.subject,
    query: read.query,
    caller: caller.account,
    shiftedBy: fault?.kind === "shifted" ? fault.by : 0,
  });
  const shown = fault?.kind === "exhausted" ? spent(rate) : rate;
  const access = caller.kind === "oauth 1.0a" ? credentials.access() : undefined;
  return { status: 200, body, rate: shown, posts: posts.map(({ id }) => id), access };
}

const TOO_MANY = plainProblem(429, "Too Many Requests");

const failing = (status: 500 | 503): XProblem =>
  plainProblem(status, status === 500 ? "Internal Server Error" : "Service Unavailable");

const problem = ({ status, body }: XProblem, rate: RateState | undefined): XReply => ({
  status,
  body,
  rate,
  posts: [],
});

const spent = (rate: RateState): RateState => ({ ...rate, remaining: 0 });

function wrongSubject({ name, subject }: XRoute): readonly InvalidParameter[] {
  const [parameter, form] =
    name === "username" ? ["username", "^[A-Za-z0-9_]{1,15}$"] : ["id", "^[0-9]{1,19}$"];
  if (subject === "" || new RegExp(form).test(subject)) return [];
  const message = `The \`${parameter}\` query parameter value [${subject}] does not match ${form}`;
  return [{ name: parameter, values: [subject], message }];
}
