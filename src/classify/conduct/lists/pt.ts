import type { ConductWords } from "./conduct-words.ts";
import { classes, onlyHere } from "./pt/classes.ts";
import { cursing, cursesAtPeople } from "./pt/cursing.ts";
import { insults, fixedInsults } from "./pt/insults.ts";
import { slurs } from "./pt/slurs.ts";
import { threats } from "./pt/threats.ts";
import { violence, intents } from "./pt/violence.ts";
import { defamation } from "./pt/defamation.ts";
import { spam } from "./pt/spam.ts";
import { innocent, titles, self, reports, reportedBefore, hedges, disclaimers } from "./pt/guards.ts";
import { othersData, ownData, household, numerals } from "./pt/owners.ts";

/** Portuguese, of both continents. */
export const pt: ConductWords = {
  language: "pt",
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
