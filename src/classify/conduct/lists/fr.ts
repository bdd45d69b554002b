import type { ConductWords } from "./conduct-words.ts";
import { classes, onlyHere } from "./fr/classes.ts";
import { cursing, cursesAtPeople } from "./fr/cursing.ts";
import { insults, fixedInsults } from "./fr/insults.ts";
import { slurs } from "./fr/slurs.ts";
import { threats } from "./fr/threats.ts";
import { violence, intents } from "./fr/violence.ts";
import { defamation } from "./fr/defamation.ts";
import { spam } from "./fr/spam.ts";
import { innocent, titles, self, reports, reportedBefore, hedges, disclaimers } from "./fr/guards.ts";
import { othersData, ownData, household, numerals } from "./fr/owners.ts";

/** French. */
export const fr: ConductWords = {
  language: "fr",
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
