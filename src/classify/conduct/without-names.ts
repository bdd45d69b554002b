const NAMES =
  /https?:\/\/\S+|www\.\S+|[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}\.[a-z.]{2,}|(?<![a-z0-9])@[a-z0-9_]{3,}(?:[.-][a-z0-9_]+)*/g;

/** `folded` with blanks for links, mailboxes and handles: letters in them are no words. Every sign stays where it is. */
export function withoutNames(folded: string): string {
  if (!folded.includes("@") && !folded.includes("://") && !folded.includes("www.")) return folded;
  return folded.replace(NAMES, (name) => (MASKED_CURSE.test(name) ? name : " ".repeat(name.length)));
}

/** What begins like a handle may be a word with its first letter hidden. */
const MASKED_CURSE = /^@(?:ss|sses|sshole|ssholes|rse|rsehole|rsch|rschloch|nus)$/;
