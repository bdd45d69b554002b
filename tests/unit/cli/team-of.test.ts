import { expect, test } from "vitest";
import { mentionsOf, onShift } from "../../../src/app/team.ts";
import { channelKinds } from "../../../src/cli/channel-kinds.ts";
import { monitoredOf, teamOf } from "../../../src/cli/team-of.ts";
import { loadConfig } from "../../../src/config/load-config.ts";
import { at } from "../../support/at.ts";

const kinds = channelKinds();
const { brands, channels } = await loadConfig("config", undefined, { kinds });
const acme = brands["acme"];
if (acme === undefined) throw new Error("the packaged configuration has no brand acme");
const team = teamOf("acme", acme, true);

test("a brand's routes, people and who may press are those of ssla.yaml", () => {
  expect(team.routes.get("team")).toEqual({
    channel: "C0SOCIAL1",
    rota: false,
    people: [],
    email: false,
    services: [],
  });
  expect(team.routes.get("shift")?.rota).toBe(true);
  expect([...team.people.values()].map(({ name, user }) => `${name} ${user ?? ""}`)).toEqual([
    "ana U0ANA0001",
    "bo U0BO00001",
    "cy U0CY00001",
  ]);
  expect(team.actions).toEqual({ userGroups: ["S0SOCIAL1"], people: ["bo", "cy"] });
});

test("the rota is by the brand's own clocks: mornings a person, afternoons a group, nights nobody", () => {
  const shiftAt = (iso: string): unknown => mentionsOf(team, ["shift"], undefined, at(iso));
  expect(shiftAt("2026-11-02T15:00:00Z")).toEqual({ users: ["U0ANA0001"], groups: [] }); // 09:00 in Chicago
  expect(shiftAt("2026-11-02T18:59:59Z")).toEqual({ users: ["U0ANA0001"], groups: [] });
  expect(shiftAt("2026-11-02T19:00:00Z")).toEqual({ users: [], groups: ["S0SHIFT01"] });
  expect(onShift(team, at("2026-11-02T14:59:59Z"))).toBeUndefined();
});

test("a channel is known by its id, its platform's name and what the platform answers by itself", () => {
  const facebook = channels["facebook-acme"];
  if (facebook === undefined) throw new Error("the packaged configuration has no channel facebook-acme");
  expect(monitoredOf("facebook-acme", facebook, team, kinds)).toMatchObject({
    id: "facebook-acme",
    platform: "Facebook",
    alerts: "team",
    autoReplies: ["Thanks for your message! We will get back to you"],
  });
});
