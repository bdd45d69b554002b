// Loaded before the program (node --import) by tests that run it as a process of its own: leads what the SDKs send to
// their platforms to servers on this machine, and refuses everything else that would leave it. The program knows of none
// of this: only the default agent of `https` and `fetch` are others.
import https from "node:https";
import { z } from "zod";
import { activity } from "../../src/sim/activity.ts";
import { xAgent } from "../../src/sim/x/x-agent.ts";

/** Where the platforms are, and how the program is to break. */
const settings = z.object({
  xPort: z.number(),
  slackApiUrl: z.string(),
  /** What goes wrong where nobody catches it, when the first message is posted. */
  accident: z.enum(["thrown", "rejected", "no error"]).optional(),
});

const { xPort, slackApiUrl, accident } = settings.parse(JSON.parse(process.env["SSLA_LOOPBACK"] ?? ""));
delete process.env["SSLA_LOOPBACK"];

https.globalAgent = xAgent({ port: () => xPort }, activity());

const SLACK = "https://slack.com/api/";
const { fetch: overTheWire } = globalThis;
globalThis.fetch = async (input, init) => {
  const asked = input instanceof Request ? input.url : String(input);
  const url = new URL(asked.startsWith(SLACK) ? `${slackApiUrl}${asked.slice(SLACK.length)}` : asked);
  if (url.hostname !== "127.0.0.1") throw new Error(`tests may not reach ${url.hostname}`);
  if (accident !== undefined && url.pathname.endsWith("chat.postMessage")) haveAccident(init);
  return overTheWire(url, init);
};

/** As errors of HTTP clients do, it carries the request with its credentials, and even names them. */
function haveAccident(init: RequestInit | undefined): void {
  const headers = Object.fromEntries(new Headers(init?.headers).entries());
  const request = { headers, env: { ...process.env } };
  const error = Object.assign(new Error(`cannot post with ${headers["authorization"] ?? "nothing"}`), {
    request,
    cause: new Error(JSON.stringify(request)),
  });
  if (accident === "rejected") void Promise.reject(error);
  const thrown: unknown = accident === "thrown" ? error : request;
  if (accident !== "rejected") {
    setImmediate(() => {
      throw thrown;
    });
  }
}
