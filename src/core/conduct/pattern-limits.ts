// What operators' patterns may cost. Terms are refused that ask for more; what is left to a text is rationed by these too.

/** A pattern of more characters is refused. */
export const LONGEST_PATTERN = 512;
/** A channel with more patterns is refused. */
export const MOST_PATTERNS = 200;
/** Patterns see no more of a text than that, in UTF-16 code units. */
export const LONGEST_SEARCHED = 10_000;
/** A pattern that compiles to more instructions is refused. */
export const LARGEST_PROGRAM = 400;
/** Instructions times code units that all the patterns of a channel may take together on one text. */
export const PATTERN_STEPS = 1_000_000;
/** The patterns of a channel may have so many instructions together that this much of any text is always read. */
export const ALWAYS_SEARCHED = 200;
