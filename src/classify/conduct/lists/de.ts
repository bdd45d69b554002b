import type { ConductWords } from "./conduct-words.ts";
import { classes, onlyHere } from "./de/classes.ts";
import { cursing, cursesAtPeople } from "./de/cursing.ts";
import { insults, fixedInsults } from "./de/insults.ts";
import { slurs } from "./de/slurs.ts";
import { threats } from "./de/threats.ts";
import { violence, intents } from "./de/violence.ts";
import { defamation } from "./de/defamation.ts";
import { spam } from "./de/spam.ts";
import { innocent, titles, self, reports, reportedBefore, hedges, disclaimers } from "./de/guards.ts";
import { othersData, ownData, household, numerals } from "./de/owners.ts";

/** German. */
export const de: ConductWords = {
  language: "de",
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
