import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { brandId, channelId, personId } from "../../../../src/core/ids.ts";
import { hours } from "../../../../src/core/time/instant.ts";
import type { ReportRequest, TermsRequest } from "../../../../src/ports/requests.ts";
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

test("a report that is asked for waits like any other, and one of no week is put aside", async () => {
  const dir = folder();
  const report: ReportRequest = {
    kind: "report",
    id: "d".repeat(32),
    askedAt: at("2026-11-23T15:00:00Z"),
    by: personId("ops"),
    brand: brandId("acme"),
    week: "2026-W47",
  };
  await layRequest(dir, report);
  await layRequest(dir, { ...report, id: "e".repeat(32), week: "last" });
  const { requests, unreadable } = await fileRequestBox(dir).waiting();
  expect(requests).toEqual([report]);
  expect(unreadable).toHaveLength(1);
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

test.each([
  ["a span that no calendar holds", { ...aRequest("b"), wish: { do: "start", name: "surge", span: 1e300 } }],
  ["an instant that is none", { ...aRequest("b"), askedAt: 1e17 }],
  ["a name as long as a book", { ...aRequest("b"), wish: { do: "start", name: "s".repeat(1000) } }],
])("%s is put aside", async (_, written) => {
  const dir = folder();
  const box = fileRequestBox(dir);
  await layRequest(dir, aRequest("a"));
  writeFileSync(join(dir, `1777777777777-${"b".repeat(32)}.json`), JSON.stringify(written));
  const { requests, unreadable } = await box.waiting();
  expect(requests).toEqual([aRequest("a")]);
  expect(unreadable).toHaveLength(1);
});

test.each([
  [
    "a folder",
    (path: string) => {
      mkdirSync(path);
    },
  ],
  ["a pipe that nobody writes to", (path: string) => execFileSync("mkfifo", [path])],
  [
    "a link to nothing",
    (path: string) => {
      symlinkSync("nowhere", path);
    },
  ],
  [
    "a link to itself",
    (path: string) => {
      symlinkSync(path, path);
    },
  ],
  [
    "a file of many gigabytes",
    (path: string) => {
      truncateSync(openedAt(path), 2 ** 33);
    },
  ],
])("%s by the name of a request is put aside and holds up nothing", async (_, make) => {
  const dir = folder();
  const box = fileRequestBox(dir);
  await layRequest(dir, aRequest("a"));
  const file = `1777777777777-${"b".repeat(32)}.json`;
  make(join(dir, file));
  expect(await box.waiting()).toEqual({ requests: [aRequest("a")], unreadable: [file] });
  expect((await box.waiting()).unreadable).toEqual([]);
});

test("a request that carries another's name is put aside: whoever is done with it would find it again", async () => {
  const dir = folder();
  const box = fileRequestBox(dir);
  await layRequest(dir, aRequest("a"));
  const file = `1777777777777-${"b".repeat(32)}.json`;
  writeFileSync(join(dir, file), JSON.stringify(aRequest("c")));
  expect(await box.waiting()).toEqual({ requests: [aRequest("a")], unreadable: [file] });
});

function openedAt(path: string): string {
  writeFileSync(path, "");
  return path;
}
