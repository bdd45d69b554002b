import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MINUTE, SECOND, textsOf, xRig, type XRig } from "./x-rig.ts";

let rig: XRig;

beforeEach(async () => {
  rig = await xRig();
});

afterEach(async () => {
  await rig.close();
});

describe("a channel", () => {
  it("stops only after what was read for a look is kept, though nobody waits for the look", async () => {
    await rig.start();
    await rig.pass(MINUTE + SECOND);
    let keep = (): void => undefined;
    rig.told.beforeAccept = new Promise((resolve) => {
      keep = resolve;
    });
    rig.world.post(rig.acme, "hello");
    const impatient = new AbortController();
    const look = rig.channel.look([], impatient.signal).catch(() => "gave up");
    await rig.pass(SECOND);
    impatient.abort();
    expect(await look).toBe("gave up");
    const stopping = rig.channel.stop().then(() => textsOf(rig.told));
    await rig.pass(0);
    keep();
    expect(await stopping).toEqual(["hello"]);
  });

  it("tells of its people and tools as responders or colleagues, as the configuration says", async () => {
    const [bo, tool] = [rig.world.account("bo"), rig.world.account("tool")];
    const mention = rig.world.post(rig.ana, "@acme hello");
    for (const who of [bo, tool, rig.acme]) rig.world.reply(who, mention, `from ${who.username}`);
    const rolesFor = async (people: boolean, own_account: boolean): Promise<unknown> => {
      rig.told.observed.length = 0;
      rig.told.cursors.clear();
      const channel = await rig.open({
        responders: { people, own_account, accounts: [bo.id], bots: [tool.id] },
      });
      await rig.start(channel);
      await rig.pass(SECOND);
      await channel.stop();
      const authors = rig.told.observed.flatMap((each) =>
        each.kind === "message" ? [each.envelope.author] : [],
      );
      return [bo, tool, rig.acme].map(({ id }) => authors.find((author) => String(author.id) === id)?.role);
    };
    expect(await rolesFor(true, true)).toEqual(["responder", "responder", "responder"]);
    expect(await rolesFor(false, false)).toEqual(["colleague", "responder", "colleague"]);
  });
});
