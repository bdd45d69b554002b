import { describe, expect, test } from "vitest";
import { steadyPace } from "../../../../../src/sim/demo/pace.ts";
import { pageApp, servePage } from "../../../../../src/sim/demo/page/server.ts";
import { fieldName } from "../../../../../src/sim/demo/page/input.ts";
import { ANA, aBody, aStage, BO, BUTTONS, CHANNEL } from "./stage.ts";

const HERE = "http://127.0.0.1:4000";

type App = ReturnType<typeof pageApp>;

const send = async (
  app: App,
  path: string,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = { origin: HERE },
): Promise<Response> =>
  app.request(`${HERE}${path}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(form).toString(),
  });

/** An alert in the channel, and the form that presses one of its controls. */
function anAlert(stage = aStage()) {
  const { slack, options, done } = stage;
  const message = slack.post({ channel: CHANNEL, user: slack.app.botUser, body: aBody([BUTTONS]) });
  const form = (press: unknown) => ({
    place: CHANNEL,
    ts: message.ts,
    private: "no",
    press: JSON.stringify(press),
  });
  return { slack, done, message, form, app: pageApp(options) };
}

describe("pressing a button on the page", () => {
  test("presses it in Slack, as Ana", async () => {
    const { app, form, done, message } = anAlert();
    const response = await send(app, "/press", form(["b1", "claim", null]));
    expect(response.status).toBe(303);
    expect(done).toMatchObject([
      { kind: "press", user: ANA, channel: CHANNEL, ts: message.ts, blockId: "b1", actionId: "claim" },
    ]);
  });

  test("chooses from a menu", async () => {
    const { app, form, done } = anAlert();
    await send(app, "/press", form(["b1", "more", "no-reply case1"]));
    expect(done).toMatchObject([{ actionId: "more", value: "no-reply case1" }]);
  });

  test("presses it as whoever's eyes were chosen, and comes back to them", async () => {
    const { app, form, done } = anAlert();
    const response = await send(app, `/press?as=${BO}&zone=UTC`, form(["b1", "claim", null]));
    expect(done).toMatchObject([{ user: BO }]);
    expect(response.headers.get("location")).toBe(`/?as=${BO}&zone=UTC&place=${CHANNEL}`);
  });

  test.each([
    ["a button that the message does not have", ["b1", "explode", null]],
    ["a block that it does not have", ["b2", "claim", null]],
    ["a choice that the menu does not offer", ["b1", "more", "resolve case1"]],
    ["a menu without a choice", ["b1", "more", null]],
    ["a choice for a button", ["b1", "claim", "x"]],
  ])("is refused for %s", async (_, press) => {
    const { app, form, done } = anAlert();
    expect((await send(app, "/press", form(press))).status).toBe(409);
    expect(done).toEqual([]);
  });

  test("says so when the app does not answer", async () => {
    const { app, form } = anAlert(aStage([], { kind: "no socket" }));
    expect((await send(app, "/press", form(["b1", "claim", null]))).status).toBe(504);
  });

  test("is refused when the message has lost its buttons meanwhile", async () => {
    const { app, form, done, slack, message } = anAlert();
    slack.edit(message, { body: aBody([]), metadata: undefined, showsEdited: true });
    expect((await send(app, "/press", form(["b1", "claim", null]))).status).toBe(409);
    expect(done).toEqual([]);
  });

  test("is refused on what is said to another person alone", async () => {
    const { slack, options, done } = aStage();
    const app = pageApp(options);
    const posting = { user: slack.app.botUser, body: aBody([BUTTONS]) };
    const direct = slack.post({ ...posting, channel: slack.direct(BO).id });
    const whispered = slack.showPrivately(BO, { ...posting, channel: CHANNEL });
    const press = JSON.stringify(["b1", "claim", null]);
    for (const [message, isPrivate] of [
      [direct, "no"],
      [whispered, "yes"],
      [whispered, "no"],
    ] as const) {
      const form = { place: message.channel, ts: message.ts, private: isPrivate, press };
      expect((await send(app, "/press", form)).status).toBe(409);
    }
    const own = { place: CHANNEL, ts: whispered.ts, private: "yes", press };
    expect((await send(app, `/press?as=${BO}`, own)).status).toBe(303);
    expect(done).toHaveLength(1);
  });

  test.each([["{"], ["[]"], ['["b1","claim"]'], ['["b1",1,null]'], ["null"]])(
    "is refused when the form says %s",
    async (press) => {
      const { app, form, done } = anAlert();
      expect((await send(app, "/press", { ...form([]), press })).status).toBe(400);
      expect(done).toEqual([]);
    },
  );
});

describe("another site", () => {
  test.each([
    ["with its own origin", { origin: "https://evil.example" }],
    ["without an origin", {}],
    ["with an origin of null", { origin: "null" }],
    ["from another port of this computer", { origin: "http://127.0.0.1:4001" }],
  ])("cannot press a button %s", async (_, headers) => {
    const { app, form, done } = anAlert();
    expect((await send(app, "/press", form(["b1", "claim", null]), headers)).status).toBe(403);
    expect(done).toEqual([]);
  });

  test("cannot read the page by a name of its own that leads here", async () => {
    const { app } = anAlert();
    const response = await app.request("http://rebound.example:4000/");
    expect(response.status).toBe(421);
    expect(await response.text()).not.toContain("claim");
  });
});

describe("a dialog", () => {
  const dialog = (stage = aStage()) => {
    const { slack, options, done } = stage;
    const view = slack.views.push(
      ANA,
      {
        type: "modal",
        title: { type: "plain_text", text: "Not for us" },
        submit: { type: "plain_text", text: "Exclude" },
        blocks: [],
      },
      [
        {
          type: "input",
          block_id: "why",
          label: { type: "plain_text", text: "Why?" },
          element: { type: "plain_text_input", action_id: "reason" },
        },
      ],
    );
    return { view, done, slack, app: pageApp(options) };
  };

  test("is submitted with what was filled in", async () => {
    const { app, view, done } = dialog();
    await send(app, "/submit", { view: view.id, [fieldName("why", "reason")]: "Spam" });
    expect(done).toEqual([{ kind: "submit", user: ANA, values: { reason: "Spam" } }]);
  });

  test("takes no field for another thing than it is", async () => {
    const { app, view, done } = dialog();
    await send(app, "/submit", {
      view: view.id,
      "field [": "x",
      'field ["why"]': "x",
      'field ["__proto__","polluted"]': "x",
    });
    expect(done).toHaveLength(1);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  test("is put away", async () => {
    const { app, view, done } = dialog();
    await send(app, "/dismiss", { view: view.id });
    expect(done).toEqual([{ kind: "close", user: ANA }]);
  });

  test("that is not there any more, or is another's, cannot be submitted", async () => {
    const { app, view, done, slack } = dialog();
    expect((await send(app, `/submit?as=${BO}`, { view: view.id })).status).toBe(409);
    slack.views.close(ANA, true);
    expect((await send(app, "/submit", { view: view.id })).status).toBe(409);
    expect(done).toEqual([]);
  });
});

describe("the day's pace", () => {
  test("is held, hurried and let go from the page", async () => {
    const { options } = aStage();
    const pace = steadyPace(6, () => 0);
    const app = pageApp({ ...options, pace });
    await send(app, "/pace", { pace: "pause" });
    expect(pace.paused()).toBe(true);
    await send(app, "/pace", { pace: "faster" });
    await send(app, "/pace", { pace: "resume" });
    expect([pace.paused(), pace.speed()]).toEqual([false, 12]);
    expect((await send(app, "/pace", { pace: "warp" })).status).toBe(400);
  });

  test("has no controls where it cannot be changed", async () => {
    const { options } = aStage();
    const app = pageApp(options);
    expect(await (await app.request(`${HERE}/`)).text()).not.toContain('action="/pace"');
    expect((await send(app, "/pace", { pace: "pause" })).status).toBe(409);
  });
});

describe("the page's server", () => {
  test.each(["/", "/style.css", "/script.js", "/icon.svg", "/nowhere"])(
    "sends its headers with %s, which loads nothing from elsewhere",
    async (path) => {
      const response = await pageApp(aStage().options).request(`${HERE}${path}`);
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).not.toMatch(/unsafe|\*|http/);
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(await response.text()).not.toMatch(/\b(?:src|href)="(?:https?:)?\/\//);
    },
  );

  test("answers that nothing changed while nothing does", async () => {
    const { slack, options } = aStage();
    const app = pageApp(options);
    const tag = (await app.request(`${HERE}/`)).headers.get("etag") ?? "none";
    const again = (): Promise<Response> | Response =>
      app.request(`${HERE}/`, { headers: { "if-none-match": tag } });
    expect((await again()).status).toBe(304);
    slack.say(BO, CHANNEL, "hello");
    expect((await again()).status).toBe(200);
  });

  test("refuses a form of unreasonable size", async () => {
    const { app, form } = anAlert();
    expect((await send(app, "/press", { ...form([]), more: "x".repeat(100_000) })).status).toBe(413);
  });

  test("serves on a free port, and stops twice", async () => {
    const page = await servePage(aStage().options);
    const response = await fetch(page.url);
    expect([response.status, new URL(page.url).hostname]).toEqual([200, "127.0.0.1"]);
    await response.text();
    await page.stop();
    await page.stop();
    await expect(fetch(page.url)).rejects.toThrow();
  });
});
