import { expect, test } from "vitest";
import { renderPlain } from "../../../src/notify/slack/render-plain.ts";
import { render } from "../../../src/notify/slack/render.ts";
import { checkBlocks } from "../../../src/sim/slack/blocks/check-blocks.ts";
import { aPlace } from "../../support/fake-publisher.ts";
import { HOSTILE_TEXTS } from "../../support/hostile-texts.ts";
import { BUTTONS } from "../../support/notices.ts";
import { publishRig } from "../../support/publish-rig.ts";
import { meaningOf } from "../../support/slack-parse.ts";

// What stands on a platform anybody with its password wrote, or a stranger who broke in.
test.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text.slice(0, 30)), text]))(
  "what stands at a place, and what it is called, is no mention, no link and no format in the question: %s",
  async (_, hostile) => {
    const rig = await publishRig({ places: [aPlace({ name: hostile })] });
    rig.publisher.texts.set("22", hostile);
    await rig.pass();
    const [question, ...more] = await rig.asked();
    expect(more).toEqual([]);
    if (question === undefined) throw new Error("nobody was asked");
    for (const rendered of [render(question, BUTTONS.sign), renderPlain(question)]) {
      expect(meaningOf(rendered)).toEqual({ mentions: [], links: [] });
      expect(rendered.text).not.toMatch(/:[^\s:]+:/u);
      expect(JSON.stringify(rendered.blocks)).not.toContain('"mrkdwn"');
      expect(checkBlocks([...rendered.blocks], 50, () => "b")).toMatchObject({ kind: "blocks" });
    }
  },
);
