import { connect } from "node:net";
import { onTestFinished } from "vitest";
import type { Webhook, WebhookRequest, WebhookResponse } from "../../../src/ports/channel.ts";
import { startWeb, type WebOptions, type WebServer } from "../../../src/web/start-web.ts";
import { recordingLog, type RecordingLog } from "../../support/recording-log.ts";

/** A server on a free port of the loopback, and what its webhook at `/in/acme` was handed. */
export interface WebRig {
  readonly server: WebServer;
  readonly log: RecordingLog;
  readonly requests: readonly WebhookRequest[];
  readonly get: (path: string, init?: RequestInit) => Promise<Response>;
  /** Sends bytes as they are, and resolves with all that comes back until the connection ends. */
  readonly raw: (bytes: string) => Promise<string>;
}

export async function webRig(
  options: Partial<WebOptions> = {},
  handle: (request: WebhookRequest) => Promise<WebhookResponse> = () =>
    Promise.resolve({ status: 200, body: "taken" }),
): Promise<WebRig> {
  const requests: WebhookRequest[] = [];
  const log = recordingLog();
  const webhook: Webhook = {
    path: "/in/acme",
    handle: (request) => {
      requests.push(request);
      return handle(request);
    },
  };
  const server = await startWeb({
    host: "127.0.0.1",
    port: 0,
    webhooks: [webhook],
    health: () => Promise.resolve({ status: "ok", stuck: [], troubles: [] }),
    metrics: () => Promise.resolve({ contentType: "text/plain", text: "ssla_build_info 1\n" }),
    log,
    ...options,
  });
  onTestFinished(server.stop);
  return {
    server,
    log,
    requests,
    get: (path, init) => fetch(server.origin + path, init),
    raw: (bytes) =>
      new Promise((resolve) => {
        const socket = connect(Number(new URL(server.origin).port), "127.0.0.1");
        let answer = "";
        socket.on("data", (chunk) => (answer += chunk.toString("latin1")));
        socket.on("error", () => undefined);
        socket.on("close", () => {
          resolve(answer);
        });
        socket.write(bytes);
      }),
  };
}
