/** What conduct is detected without a pattern of the operator's own. */
export const CONDUCT_CATEGORIES = [
  "cursing",
  "insults",
  "slurs",
  "threats",
  "defamation",
  "private data of others",
  "spam",
] as const;
