/** Slack's `<!channel>`, `<@U1>`, `<#C1>`, Discord's `<@&1>`; and what wakes a whole room as it is written. */
const LIVE_MENTION = /<(?:[@#!]|&)[^>\s][^>]*>|@(?:everyone|here|channel)(?![\p{L}\d_])/iu;

/** The first mention in `text` that a platform may take for one of people, of a channel or of all; undefined: none. */
export const mentionIn = (text: string): string | undefined => LIVE_MENTION.exec(text)?.[0];
