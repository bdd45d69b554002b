import { expect, test } from "vitest";
import { openSenders } from "../../../src/cli/open-senders.ts";
import { channelKinds } from "../../../src/cli/channel-kinds.ts";
import { loadConfig } from "../../../src/config/load-config.ts";
import { secret } from "../../../src/config/ssla/secret.ts";
import { ConfigError } from "../../../src/ports/errors.ts";
import { systemClock } from "../../../src/schedule/system-clock.ts";

const { brands } = await loadConfig("config", undefined, { kinds: channelKinds() });
const acme = brands["acme"];
if (acme === undefined) throw new Error("the packaged configuration has no brand acme");

const deps = { clock: systemClock };
const mailBy = (address: string) => ({
  email: { smtp: secret("env:SMTP_URL", address), from: "ssla@acme.example" },
});

test("a team is reached by what its routes name, and by mail where there is a server", async () => {
  const routes = {
    pager: {
      ...{ rota: false, people: [], email: false },
      pagerduty: { routing_key: secret("env:PAGER", "key") },
      webhook: { url: "https://hooks.acme.example/", secret: secret("env:HOOK", "secret") },
    },
  };
  const senders = await openSenders({ ...acme, routes }, mailBy("smtps://a:b@mail.example"), deps);
  expect(senders.map(({ scheme }) => scheme)).toEqual(["email", "pagerduty", "webhook"]);
  expect(await openSenders(acme, {}, deps)).toEqual([]);
});

test.each([
  "mail.example:465 hunter2",
  "https://me:hunter2@mail.example",
  "smtp://me:hunter2@mail.example:port",
])("an address that is none of a mail server is told without the password in it", async (address) => {
  const told: unknown = await openSenders(acme, mailBy(address), deps).catch((error: unknown) => error);
  expect(told).toBeInstanceOf(ConfigError);
  expect(String(told)).toContain("env:SMTP_URL");
  expect(String(told)).not.toContain("hunter2");
});
