import { describe, expect, it } from "vitest";
import { readGraph } from "../../../../src/platforms/facebook/graph-answer.ts";
import { usageOf } from "../../../../src/platforms/facebook/usage.ts";

const failed = (status: number, error: object): ReturnType<typeof readGraph> =>
  readGraph(status, JSON.stringify({ error }), undefined, 60_000);

describe("an answer of the Graph API", () => {
  it("is its body when all is well", () => {
    expect(readGraph(200, '{"data":[]}', 5, 0)).toEqual({
      kind: "answered",
      body: { data: [] },
      servedAt: 5,
    });
  });

  it.each([4, 17, 32, 341, 613, 80001])("asks to wait by code %i, for as long as its headers say", (code) => {
    expect(failed(400, { code, message: "x" })).toMatchObject({ kind: "limited", forMs: 60_000 });
  });

  it.each([
    [500, { code: 2 }],
    [500, { code: 1 }],
    [400, { code: 1 }],
    [400, { code: 999, is_transient: true }],
    [503, { code: 12_345 }],
  ])("of status %i and %o is worth another try", (status, error) => {
    expect(failed(status, error)).toMatchObject({ kind: "unreachable" });
  });

  it.each([
    [10, "(#10) Requires the 'pages_read_user_content' permission", "pages_read_user_content"],
    [200, "Requires pages_read_engagement permission", "pages_read_engagement"],
    [283, "Requires something else", "pages_read_engagement or pages_read_user_content"],
  ])("of code %i names the permission to grant", (code, message, permission) => {
    const answer = failed(403, { code, message });
    expect(answer).toMatchObject({ kind: "refused" });
    expect(answer.kind === "refused" && answer.mend).toContain(`grant the app ${permission} for`);
  });

  it("says that something is not there, and not that everything is wrong", () => {
    expect(failed(400, { code: 100, error_subcode: 33 })).toMatchObject({ kind: "missing" });
    expect(failed(400, { code: 803 })).toMatchObject({ kind: "missing" });
    expect(failed(400, { code: 100 })).toMatchObject({ kind: "refused" });
    expect(failed(400, { code: 2635 })).toMatchObject({
      kind: "refused",
      mend: expect.stringContaining("update") as string,
    });
  });

  it("repeats nothing that Facebook wrote", () => {
    for (const code of [1, 2, 4, 10, 100, 190, 200, 803, 5000]) {
      const answer = failed(400, {
        code,
        message: "EAAsecret pages_read Ana's words",
        error_user_msg: "EAAsecret",
      });
      expect(JSON.stringify(answer)).not.toMatch(/EAAsecret|Ana/);
    }
  });

  it.each(["", "<html>", "null", "[]", '{"error":{}}', '{"error":{"code":"x"}}', "{"])(
    "that is %j with a failing status is trouble of Facebook's own",
    (text) => {
      expect(readGraph(502, text, undefined, 0)).toMatchObject({ kind: "unreachable" });
    },
  );
});

describe("the headers of limits", () => {
  const used = (headers: Record<string, string>): ReturnType<typeof usageOf> => usageOf(new Headers(headers));

  it("tell the most used, and until when to wait, over all businesses", () => {
    const cases = {
      "1": [{ call_count: 10, total_time: 95, total_cputime: 3, estimated_time_to_regain_access: 0 }],
      "2": [
        {
          call_count: 100,
          total_time: 1,
          total_cputime: 1,
          estimated_time_to_regain_access: 7,
          type: "pages",
        },
      ],
    };
    expect(
      used({
        "x-app-usage": '{"call_count":28,"total_time":25,"total_cputime":25}',
        "x-business-use-case-usage": JSON.stringify(cases),
      }),
    ).toEqual({ percent: 100, regainMs: 420_000 });
  });

  it.each([{}, { "x-app-usage": "{" }, { "x-app-usage": "[]", "x-business-use-case-usage": "7" }])(
    "that cannot be read say nothing (%j)",
    (headers) => {
      expect(used(headers as Record<string, string>)).toEqual({ percent: 0, regainMs: 0 });
    },
  );
});
