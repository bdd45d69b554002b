import { expect, it } from "vitest";
import { roster } from "../../../../src/sim/slack/roster.ts";
import { asTyped } from "../../../../src/sim/slack/typed-text.ts";

const people = roster();
people.user("U0BO00001", "bo");
people.channel("C0SOCIAL1", "social-alerts");

it.each([
  ["shift give @bo", "shift give <@U0BO00001|bo>"],
  ["due #social-alerts now", "due <#C0SOCIAL1|social-alerts> now"],
  ["explain https://x.com/a/status/1?a=1&b=2", "explain <https://x.com/a/status/1?a=1&amp;b=2>"],
  ["give @nobody mail@bo <@U0BO00001>", "give @nobody mail@bo &lt;@U0BO00001&gt;"],
])("%s comes with ids where the app asks for them", (typed, handedOver) => {
  expect(asTyped(people, typed, true)).toBe(handedOver);
});

it("comes as letters where the app does not ask, its markup escaped all the same", () => {
  expect(asTyped(people, "give @bo <b> & https://x.com", false)).toBe(
    "give @bo &lt;b&gt; &amp; https://x.com",
  );
});
