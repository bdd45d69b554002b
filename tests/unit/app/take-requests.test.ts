import { expect, test } from "vitest";
import { takeRequests } from "../../../src/app/take-requests.ts";
import { personId } from "../../../src/core/ids.ts";
import { hours } from "../../../src/core/time/instant.ts";
import type { TermsRequest } from "../../../src/ports/requests.ts";
import { ACME, NINE } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { told } from "../../support/channel-watch.ts";
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
  const lying: TermsRequest[] = [];
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
  const deps = { ...rig.deps, requests, ops: rig.ops, brands: [ACME], reports: NO_REPORTS };
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
    "notes.json was put aside; ask again with ssla incident or ssla surge.",
    "ssla incident told surge: No incident “surge” runs there.",
    "ssla surge end surge: No surge runs there. Nothing was changed.",
  ]);
});
