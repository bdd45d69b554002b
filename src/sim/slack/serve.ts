import type { IncomingMessage, ServerResponse } from "node:http";
import type { Activity } from "../activity.ts";
import { WIRE_HEADER } from "../activity.ts";
import type { ApiContext } from "./api/method.ts";
import { SlackRefusal } from "./api/method.ts";
import { METHODS } from "./api/methods.ts";
import { respond } from "./api/respond.ts";
import { callApi, refusal } from "./call-api.ts";
import type { SlackCall } from "./calls.ts";
import type { Faults } from "./faults.ts";
import type { Exchange, Reply } from "./http-answer.ts";
import { answer, jsonReply, tooMany } from "./http-answer.ts";
import type { RateLimits } from "./rate-limits.ts";
import type { SlackRequest } from "./read-request.ts";
import { readRequest } from "./read-request.ts";
import type { ResponseUrls } from "./response-urls.ts";
import { allows, scopeFor } from "./scopes.ts";
import type { Tokens } from "./tokens.ts";

/** What the server works with. */
export interface ServeNeeds {
  readonly context: ApiContext;
  readonly activity: Activity;
  readonly tokens: Tokens;
  readonly limits: RateLimits;
  readonly faults: Faults;
  readonly urls: ResponseUrls;
  readonly record: (call: SlackCall) => void;
}

/** Whoever knows the address may send the bytes: no token is asked for. */
const UPLOADS = "/upload/v1/";

/** Answers one request, or does not, as it was told to. */
export async function serve(
  needs: ServeNeeds,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { activity, context } = needs;
  const own = activity.begin();
  response.once("close", () => {
    activity.end(own);
  });
  const read = await readRequest(request, WIRE_HEADER);
  if (!read) {
    response.destroy();
    return;
  }
  const exchange: Exchange = {
    response,
    unhurried: () => {
      activity.end(own);
      if (read.wire !== undefined) activity.end(read.wire);
    },
    busy: () => {
      const id = activity.begin();
      return () => {
        activity.end(id);
      };
    },
    after: context.time.after,
    now: context.time.now,
  };
  const method = methodOf(read.path);
  const at = context.time.now();
  const perform = (): Reply => performed(needs, method, read);
  const outcome = answer(exchange, perform, needs.faults.take(method));
  needs.record({ at, method, args: read.args, outcome });
}

function methodOf(path: string): string {
  if (path.startsWith(UPLOADS)) return "upload";
  return path.startsWith("/api/") ? path.slice("/api/".length) : "response_url";
}

function performed(needs: ServeNeeds, method: string, read: SlackRequest): Reply {
  if (method === "upload") return answerUpload(needs, read);
  return method === "response_url" ? answerPress(needs, read) : answerCall(needs, method, read);
}

function answerCall({ context, tokens, limits }: ServeNeeds, name: string, read: SlackRequest): Reply {
  const method = METHODS.get(name);
  if (!method) return jsonReply(refusal("unknown_method"));
  const refused = tokens.refusal(read.token, method.token);
  if (refused !== undefined) return jsonReply(refusal(refused));
  const given = read.args["channel"];
  const channel = typeof given === "string" ? given : undefined;
  const wait = limits.take(name, method, channel);
  if (wait !== undefined) return tooMany(wait);
  if (method.token === "app") return jsonReply(callApi(method, read.args, context));
  const granted = tokens.granted();
  const needed = scopeFor(name, channel === undefined ? undefined : context.world.channels.get(channel));
  const allowed = needed === undefined || allows(granted, needed);
  const answered = allowed
    ? callApi(method, read.args, context)
    : { ...refusal("missing_scope"), needed, provided: granted.join(",") };
  return { ...jsonReply(answered), headers: { "x-oauth-scopes": granted.join(",") } };
}

function answerUpload({ context }: ServeNeeds, { path, file }: SlackRequest): Reply {
  const isTaken = file !== undefined && context.world.files.receive(path.slice(UPLOADS.length), file);
  return isTaken
    ? { status: 200, body: `OK - ${file.length}`, outcome: "ok" }
    : { status: 400, body: "upload refused", outcome: "upload refused" };
}

function answerPress({ context, urls }: ServeNeeds, read: SlackRequest): Reply {
  const pressed = urls.use(read.path);
  if (typeof pressed === "string") return { status: 404, body: pressed, outcome: pressed };
  try {
    respond(context.world, pressed, read.args);
    return jsonReply({ ok: true });
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    return { ...jsonReply(refusal(error.error, error.problems)), status: 400 };
  }
}
