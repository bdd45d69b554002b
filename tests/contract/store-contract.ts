import { afterEach, beforeEach, describe } from "vitest";
import type { Store } from "../../src/ports/store.ts";
import { describeAlerts } from "./store/alerts.ts";
import { describeConductQuestions } from "./store/conduct-questions.ts";
import { describeCoverage } from "./store/coverage.ts";
import { describeErasure } from "./store/erasure.ts";
import { describeHealth } from "./store/health.ts";
import { describeFallback } from "./store/fallback.ts";
import { describeLists } from "./store/lists.ts";
import { describeMarks } from "./store/marks.ts";
import { describeOutbox } from "./store/outbox.ts";
import { describePublications } from "./store/publications.ts";
import { describeQueries } from "./store/queries.ts";
import { describeRecord } from "./store/record.ts";
import { describeRendering } from "./store/rendering.ts";
import { describeRetention } from "./store/retention.ts";
import { describeRoster } from "./store/roster.ts";
import { describeSplits } from "./store/splits.ts";
import { describeTakeBack } from "./store/take-back.ts";
import { describeTermsActs } from "./store/terms-acts.ts";
import { describeWords } from "./store/words.ts";

/** A kind of store to be tested. */
export interface StoreKind {
  /** A store with nothing in it. */
  readonly fresh: () => Promise<Store>;
  /** The same store, closed and opened again. */
  readonly reopened: (store: Store) => Promise<Store>;
}

/** The store under test; another one before each test. */
export interface Rig {
  readonly kind: StoreKind;
  store: Store;
}

/** What every store promises, whatever database it keeps things in. */
export function describeStore(name: string, kind: StoreKind): void {
  describe(`a store in ${name}`, () => {
    const rig = { kind } as Rig;
    beforeEach(async () => {
      rig.store = await kind.fresh();
    });
    afterEach(() => rig.store.close());
    describeRecord(rig);
    describeSplits(rig);
    describeAlerts(rig);
    describeOutbox(rig);
    describeLists(rig);
    describeTakeBack(rig);
    describeRendering(rig);
    describeCoverage(rig);
    describeWords(rig);
    describeRetention(rig);
    describeErasure(rig);
    describeQueries(rig);
    describeMarks(rig);
    describeHealth(rig);
    describeRoster(rig);
    describeFallback(rig);
    describeTermsActs(rig);
    describeConductQuestions(rig);
    describePublications(rig);
  });
}
