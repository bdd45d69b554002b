/**
 * Settings of a property: the same cases at every run, others with `SEED=7 npx vitest run tests/property`.
 * When a property fails, fast-check prints the seed and the smallest case that it found.
 */
export const seeded = (numRuns: number): { readonly seed: number; readonly numRuns: number } => ({
  seed: Number(process.env["SEED"] ?? 20_261_122),
  numRuns,
});
