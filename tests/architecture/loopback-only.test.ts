import { execFile } from "node:child_process";
import { request } from "node:https";
import { connect } from "node:net";
import { lookup } from "node:dns/promises";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const REFUSED = "tests speak to loopback servers only";

test("no test can reach a platform: sockets, requests and names elsewhere are refused", async () => {
  expect(() => connect(443, "192.0.2.1")).toThrow(REFUSED);
  expect(() => connect({ port: 443, host: "api.x.com" })).toThrow(REFUSED);
  expect(() => request("https://slack.com/api/auth.test")).toThrow(REFUSED);
  await expect(async () => await fetch("https://discord.com/api")).rejects.toMatchObject({
    cause: expect.objectContaining({ message: expect.stringContaining(REFUSED) as string }) as Error,
  });
  await expect(async () => await lookup("graph.facebook.com")).rejects.toThrow(REFUSED);
});

test("nor can a process that a test starts", async () => {
  const script = `require("node:net").connect(443, "192.0.2.1").on("error", (e) => console.error(e.code))`;
  await expect(promisify(execFile)(process.execPath, ["-e", script])).rejects.toMatchObject({
    stderr: expect.stringContaining(REFUSED) as string,
  });
});
