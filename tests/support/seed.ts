/** The seed of property tests: fixed, so that a run can be repeated; set PROPERTY_SEED for another. */
export const SEED: number = Number(process.env["PROPERTY_SEED"] ?? 20261122);
