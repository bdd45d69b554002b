/** What platform credentials look like. A text of such a shape is refused wherever it stands, and never printed. */
const SHAPES: readonly RegExp[] = [
  /(?<![A-Za-z0-9])xox[abeprs]-[\w-]{10,}/g, // Slack; a prefix alone is only a mention of one
  /(?<![A-Za-z0-9])xapp-[\w-]{10,}/g, // Slack, socket mode
  /AAAA[A-Za-z0-9%]{80,}/g, // X bearer
  /[MNO][\w-]{23,80}\.[\w-]{6}\.[\w-]{27,}/g, // Discord
];

/** `text` with everything that looks like a credential replaced. */
export function maskTokens(text: string): string {
  return SHAPES.reduce((masked, shape) => masked.replace(shape, "[secret]"), text);
}

/** Where in `text` something starts that looks like a credential. */
export function findTokens(text: string): readonly number[] {
  return SHAPES.flatMap((shape) => [...text.matchAll(shape)].map(({ index }) => index));
}
