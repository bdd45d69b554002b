import { expect, test, vi } from "vitest";
import { takeRequests } from "../../../src/app/take-requests.ts";
import { authorId, personId } from "../../../src/core/ids.ts";
import { hours } from "../../../src/core/time/instant.ts";
import type { EraseRequest, MonitorRequest, TermsRequest } from "../../../src/ports/requests.ts";
import { ACME, NINE } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { told } from "../../support/channel-watch.ts";
import { author, says } from "../../support/events.ts";
import { governedRig, NO_REPORTS, type GovernedRig } from "../../support/governed.ts";
import { X_ACME } from "../../support/store.ts";

const aRequest = (over: Partial<TermsRequest> = {}): TermsRequest => ({
  ...{
    id: "1".repeat(32),
    askedAt: at(NINE),
    by: personId("root"),
    brand: ACME,
    channel: X_ACME,
    kind: "surge",
  },
  ...{ wish: { do: "start", name: "surge", span: hours(2) } },
  ...over,
});

/** Takes those requests; what was done with a request the box forgets, unless it is to die before. */
function taking(rig: GovernedRig, dies = false) {
  const lying: MonitorRequest[] = [];
  const unreadable: string[] = [];
  const requests = {
    waiting: () => Promise.resolve({ requests: [...lying], unreadable: unreadable.splice(0) }),
    done: (id: string) => {
      if (dies) return Promise.reject(new Error("killed"));
      lying.splice(
        lying.findIndex((one) => one.id === id),
        1,
      );
      return Promise.resolve();
    },
  };
  const deps = { ...rig.deps, store: rig.store, requests, ops: rig.ops, brands: [ACME], reports: NO_REPORTS };
  return { lying, unreadable, pass: () => takeRequests(deps) };
}

test("what was asked while nobody ran counts from when it was asked", async () => {
  const rig = await governedRig();
  await rig.until("2026-11-02T15:30:00Z");
  const { lying, pass } = taking(rig);
  lying.push(aRequest());
  await pass();
  expect(lying).toEqual([]);
  expect(rig.inForce("2026-11-02T15:00:00Z")).toBe("surge");
  expect(rig.inForce("2026-11-02T17:00:00Z")).toBe("2026-01-01");
});

test("a request that is taken again after a crash changes nothing, also an end after another start", async () => {
  const rig = await governedRig();
  await rig.until("2026-11-02T15:01:00Z");
  const { lying, pass } = taking(rig, true);
  lying.push(aRequest());
  await expect(pass()).rejects.toThrow("killed");
  await rig.until("2026-11-02T15:10:00Z");
  const end = aRequest({
    id: "2".repeat(32),
    askedAt: rig.clock.now(),
    wish: { do: "end", name: undefined },
  });
  lying.splice(0, 1, end);
  await expect(pass()).rejects.toThrow("killed");
  expect(rig.inForce("2026-11-02T15:10:00Z")).toBe("2026-01-01");
  await rig.until("2026-11-02T15:20:00Z");
  const again = taking(rig);
  again.lying.push(aRequest(), end, aRequest({ id: "3".repeat(32), askedAt: rig.clock.now() }), end);
  await again.pass();
  expect(rig.inForce("2026-11-02T15:20:00Z")).toBe("surge");
  const refused = (await told(rig)).filter(({ title }) => title.includes("could not be done"));
  expect(refused).toEqual([]);
});

test("what cannot be done or read is told to ops, once", async () => {
  const rig = await governedRig();
  const { lying, unreadable, pass } = taking(rig);
  lying.push(
    aRequest({ wish: { do: "end", name: "surge" } }),
    aRequest({ id: "2".repeat(32), kind: "incident", wish: { do: "told", name: "surge" } }),
  );
  unreadable.push("notes.json");
  await pass();
  await pass();
  expect((await told(rig)).map(({ lines }) => lines[0]).toSorted()).toEqual([
    "notes.json was put aside; ask again.",
    "ssla incident told surge: No incident “surge” runs there.",
    "ssla surge end surge: No surge runs there. Nothing was changed.",
  ]);
});

const toErase = (who: string): EraseRequest => ({
  ...{ kind: "erase", id: "3".repeat(32), askedAt: at(NINE), by: personId("root"), brand: ACME },
  ...{ channel: X_ACME, author: authorId(who) },
});

test("who is to be erased is, and the log names nobody", async () => {
  const rig = await governedRig();
  await rig.tell(says(author("canary"), "m1", NINE));
  const { lying, pass } = taking(rig);
  lying.push(toErase("canary"));
  await pass();
  expect(lying).toEqual([]);
  expect(await rig.store.erasure.held(X_ACME, authorId("canary"))).toMatchObject({ messages: 0, cases: 0 });
  expect(rig.log.lines.map(({ event }) => event)).toContain("author.erased");
  expect(rig.log.all()).not.toContain("canary");
  expect(await told(rig)).toEqual([]);
});

test("while something is left in the log of the database, who asked to be erased is not done with", async () => {
  const rig = await governedRig();
  await rig.tell(says(author("canary"), "m1", NINE));
  const { lying, pass } = taking(rig);
  lying.push(toErase("canary"));
  const { erase } = rig.store.erasure;
  const stores = vi.spyOn(rig.store.erasure, "erase");
  stores.mockImplementationOnce(async (...given) => ({ ...(await erase(...given)), isLogEmpty: false }));
  await pass();
  expect(lying).toHaveLength(1);
  await pass();
  expect(lying).toEqual([]);
  expect(rig.log.lines.filter(({ event }) => event === "author.erased")).toHaveLength(1);
});

test("an account of ours is not erased: ops is told, but not which", async () => {
  const rig = await governedRig();
  await rig.tell(says(author("canary", "responder"), "m1", NINE));
  const { lying, pass } = taking(rig);
  lying.push(toErase("canary"));
  await pass();
  expect(lying).toEqual([]);
  expect((await told(rig)).map(({ lines }) => lines[0])).toEqual([
    "ssla erase --channel x-acme: That account answers for the brand: it is no customer's.",
  ]);
});
