import type { ConductWords } from "./conduct-words.ts";
import { classes, onlyHere } from "./en/classes.ts";
import { cursing, cursesAtPeople } from "./en/cursing.ts";
import { insults, fixedInsults } from "./en/insults.ts";
import { slurs } from "./en/slurs.ts";
import { threats } from "./en/threats.ts";
import { violence, intents } from "./en/violence.ts";
import { defamation } from "./en/defamation.ts";
import { spam } from "./en/spam.ts";
import { innocent, titles, self, reports, reportedBefore, hedges, disclaimers } from "./en/guards.ts";
import { othersData, ownData, household, numerals } from "./en/owners.ts";

/** English. */
export const en: ConductWords = {
  language: "en",
  onlyHere,
  classes,
  cursing,
  cursesAtPeople,
  insults,
  fixedInsults,
  slurs,
  threats,
  violence,
  intents,
  defamation,
  spam,
  innocent,
  titles,
  self,
  reports,
  reportedBefore,
  hedges,
  disclaimers,
  othersData,
  ownData,
  household,
  numerals,
};
