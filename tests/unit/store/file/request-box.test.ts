import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { brandId, channelId, personId } from "../../../../src/core/ids.ts";
import { hours } from "../../../../src/core/time/instant.ts";
import type { TermsRequest } from "../../../../src/ports/requests.ts";
import { fileRequestBox, layRequest } from "../../../../src/store/file/request-box.ts";
import { at } from "../../../support/at.ts";

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), "ssla-requests-"));
  onTestFinished(() => {
    rmSync(dir, { recursive: true });
  });
  return join(dir, "requests");
}

const aRequest = (id: string, over: Partial<TermsRequest> = {}): TermsRequest => ({
  ...{ id: id.repeat(32), askedAt: at("2026-11-02T15:00:00Z"), by: personId("ops"), brand: brandId("acme") },
  ...{ channel: channelId("x-acme"), kind: "surge", wish: { do: "start", name: "surge", span: hours(2) } },
  ...over,
});

test("requests wait in the order in which they were asked, as they were asked, until they are done", async () => {
  const dir = folder();
  const box = fileRequestBox(dir);
  expect(await box.waiting()).toEqual({ requests: [], unreadable: [] });
  const later = aRequest("a", { askedAt: at("2026-11-02T16:00:00Z"), wish: { do: "end", name: undefined } });
  const told = aRequest("c", {
    askedAt: at("2026-11-02T17:00:00Z"),
    channel: undefined,
    wish: { do: "told", name: "storm" },
  });
  for (const one of [later, told, aRequest("b")]) await layRequest(dir, one);
  expect((await box.waiting()).requests).toEqual([aRequest("b"), later, told]);
  await box.done("b".repeat(32));
  await box.done("b".repeat(32));
  expect((await box.waiting()).requests).toEqual([later, told]);
});

test("what is no request is put aside, named once, and holds up nothing", async () => {
  const dir = folder();
  const box = fileRequestBox(dir);
  await layRequest(dir, aRequest("b"));
  writeFileSync(join(dir, "notes.json"), "not JSON");
  writeFileSync(
    join(dir, `1777777777777-${"d".repeat(32)}.json`),
    JSON.stringify({ ...aRequest("d"), kind: "storm" }),
  );
  const { requests, unreadable } = await box.waiting();
  expect(requests).toEqual([aRequest("b")]);
  expect(unreadable).toEqual([`1777777777777-${"d".repeat(32)}.json`, "notes.json"]);
  expect((await box.waiting()).unreadable).toEqual([]);
  expect(readdirSync(dir).filter((file) => file.endsWith(".unreadable"))).toHaveLength(2);
});

test("half a file, of somebody who is just writing, is not looked at", async () => {
  const dir = folder();
  await layRequest(dir, aRequest("b"));
  writeFileSync(join(dir, `1777777777777-${"d".repeat(32)}.json.new`), '{"id":');
  expect((await fileRequestBox(dir).waiting()).unreadable).toEqual([]);
});
