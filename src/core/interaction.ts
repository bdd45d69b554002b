/** How a message reached us. */
export const INTERACTIONS = ["mention", "reply", "quote", "post", "direct"] as const;
/** One of them. */
export type Interaction = (typeof INTERACTIONS)[number];
