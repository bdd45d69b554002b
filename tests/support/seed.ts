import fc from "fast-check";

// Properties try the same cases at every run; `SEED=7 npx vitest run tests/property` tries others. When one fails,
// fast-check prints the seed and the smallest case that it found.
fc.configureGlobal({ seed: Number(process.env["SEED"] ?? 20_261_122) });
