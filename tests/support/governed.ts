import type { AnswerDeps } from "../../src/app/answer-question.ts";
import { answerQuestion } from "../../src/app/answer-question.ts";
import type { SurgeDeps } from "../../src/app/detect-surges.ts";
import { deliver } from "../../src/app/deliver.ts";
import { termsFreezer } from "../../src/app/freeze-terms.ts";
import type { OverlayDeps } from "../../src/app/overlays.ts";
import { proposeTerms } from "../../src/app/propose-terms.ts";
import { refresh } from "../../src/app/refresh.ts";
import type { Team } from "../../src/app/team.ts";
import { termsBook, type TermsBook } from "../../src/app/terms-book.ts";
import { channelId } from "../../src/core/ids.ts";
import type { FrozenVersion } from "../../src/core/terms/frozen.ts";
import { termsAt, termsHistory } from "../../src/core/terms/terms-at.ts";
import type { Terms } from "../../src/core/terms/terms.ts";
import type { QuestionNotice } from "../../src/ports/notice.ts";
import type { Receipt } from "../../src/ports/notifier.ts";
import type { LoadedHistories, OverlayTemplate } from "../../src/ports/terms-source.ts";
import { ACME, appRig, AROUND_THE_CLOCK, aTeam, type AppRig } from "./app.ts";
import { at } from "./at.ts";
import { X_ACME } from "./store.ts";
import { aTarget, ALL_WEEK, hoursOf, someTerms } from "./terms.ts";

/** For what asks for no report. */
export const NO_REPORTS = { sendNow: () => Promise.resolve("no reports here") };

/** Surge terms: a first reply within four hours, an update within one. */
export const SURGE: Terms = someTerms({
  version: "surge",
  kind: "overlay",
  hours: hoursOf(ALL_WEEK),
  targets: [aTarget({ first: "4h", update: "1h" })],
});

const TEMPLATE: OverlayTemplate = {
  terms: SURGE,
  texts: [
    { audience: "public", text: "We know of the outage and are on it." },
    { audience: "team", channel: "x-acme", locale: "en", text: "Point to the pinned post." },
  ],
};

/** The same with the overlay under another name. */
export const filesWithOverlay = (name: string, files: LoadedHistories): LoadedHistories => ({
  ...files,
  overlays: new Map([[name, TEMPLATE]]),
});

/** Terms of those versions, with one overlay. */
export function filesOf(first: Terms, ...more: readonly Terms[]): LoadedHistories {
  const history = termsHistory([first, ...more]);
  return {
    histories: new Map([["x-acme", history]]),
    overlays: new Map([["surge", TEMPLATE]]),
    historyOf: (channel) => (channel === X_ACME ? history : undefined),
    folderOf: () => channelId("x-acme"),
    fileOf: (folder, name) => `config/terms/${folder}/${name}.yaml`,
  };
}

/** Those terms, about which nobody has decided anything. */
export function undecided(files: LoadedHistories): Pick<OverlayDeps, "book" | "freeze"> {
  const book: TermsBook = {
    loaded: () => files,
    files: () => files,
    decided: () => ({ acts: [], proposals: [] }),
    tried: (others) => others,
    exchange: () => undefined,
    reread: () => Promise.resolve(),
  };
  return { book, freeze: () => undefined };
}

/** A rig whose terms people decide about. */
export interface GovernedRig extends AppRig {
  readonly book: TermsBook;
  readonly deps: AnswerDeps & SurgeDeps;
  readonly kept: readonly FrozenVersion[];
  readonly propose: () => Promise<void>;
  /** Sends and edits all that is due; what people are asked now, the newest last, with where it stands. */
  readonly asked: () => Promise<readonly (QuestionNotice & { readonly to: string })[]>;
  /** Ana (or whoever) presses that choice of the newest question, or of the one named. */
  readonly press: (choice: string, user?: string, question?: string) => Promise<Receipt>;
  /** The name of the terms that judge a message posted then. */
  readonly inForce: (iso: string) => string | undefined;
}

export async function governedRig({
  files = filesOf(AROUND_THE_CLOCK),
  team = aTeam(),
  kept = [],
}: {
  readonly files?: LoadedHistories;
  readonly team?: Team;
  readonly kept?: FrozenVersion[];
} = {}): Promise<GovernedRig> {
  const rig = await appRig({ team });
  const monitored = new Map([[X_ACME, rig.monitored]]);
  const book = await termsBook(rig.store, monitored, rig.teams, files);
  const watch = {
    channels: monitored,
    historyOf: (channel: typeof X_ACME) => book.loaded().historyOf(channel),
    folderOf: (channel: typeof X_ACME) => book.loaded().folderOf(channel),
  };
  const archive = { all: () => kept, keep: (one: FrozenVersion) => void kept.push(one) };
  const deps = { ...rig, watch, book, monitored, freeze: termsFreezer(archive) };
  let count = 0;
  const asked = async (): Promise<readonly (QuestionNotice & { readonly to: string })[]> => {
    while ((await deliver(deps)).count > 0);
    while ((await refresh(deps)) > 0);
    return rig.slack.standing.flatMap(({ notice, place }) =>
      notice.kind === "question" ? [{ ...notice, to: place }] : [],
    );
  };
  return {
    ...rig,
    watch,
    book,
    deps,
    kept,
    asked,
    propose: () => proposeTerms({ ...deps, archive }),
    press: async (choice, user = "U0BO00001", question) => {
      count += 1;
      const newest = question ?? (await asked()).at(-1)?.question ?? "";
      return answerQuestion(deps, ACME, { question: newest, choice, user, id: `press ${count}` });
    },
    inForce: (iso) => {
      const history = book.loaded().historyOf(X_ACME);
      return history && termsAt(history, at(iso))?.version;
    },
  };
}
