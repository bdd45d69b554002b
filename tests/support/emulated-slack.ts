import { Server, type AddressInfo } from "node:net";
import { createEmulator } from "emulate";
import { onTestFinished } from "vitest";

/**
 * Starts the Slack of the package `emulate`, written by others: a second opinion on our calls. It would listen on all
 * addresses of the machine, so it is made to listen on 127.0.0.1, at any free port. Returns its `slackApiUrl`.
 */
export async function emulatedSlack(seed: Readonly<Record<string, unknown>>): Promise<string> {
  const listen = Reflect.get(Server.prototype, "listen") as (...args: unknown[]) => Server;
  const started: Server[] = [];
  Server.prototype.listen = function (this: Server): Server {
    started.push(this);
    return Reflect.apply(listen, this, [0, "127.0.0.1"]);
  };
  const emulator = await createEmulator({ service: "slack", port: 0, seed }).finally(() => {
    Server.prototype.listen = listen;
  });
  onTestFinished(() => emulator.close());
  const [server] = started;
  if (server === undefined) throw new Error("the emulator did not listen");
  if (!server.listening) await new Promise((resolve) => server.once("listening", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
}
