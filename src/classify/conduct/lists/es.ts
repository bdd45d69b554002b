import type { ConductWords } from "./conduct-words.ts";
import { classes, onlyHere } from "./es/classes.ts";
import { cursing, cursesAtPeople } from "./es/cursing.ts";
import { insults, fixedInsults } from "./es/insults.ts";
import { slurs } from "./es/slurs.ts";
import { threats } from "./es/threats.ts";
import { violence, intents } from "./es/violence.ts";
import { defamation } from "./es/defamation.ts";
import { spam } from "./es/spam.ts";
import { innocent, titles, self, reports, reportedBefore, hedges, disclaimers } from "./es/guards.ts";
import { othersData, ownData, household, numerals } from "./es/owners.ts";

/** Spanish. */
export const es: ConductWords = {
  language: "es",
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
