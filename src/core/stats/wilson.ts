/** A share lies between these, both from 0 to 1. */
export interface ShareInterval {
  readonly low: number;
  readonly high: number;
}

/** The standard normal quantile of 0.975: 95 of 100 such intervals hold the true share. */
const Z = 1.959963984540054;

/**
 * The score interval at 95 % for `hits` of `count` (at least 1). E. B. Wilson, Probable inference, the law of succession,
 * and statistical inference, JASA 22 (1927) 209-212. Unlike the textbook one it stays within 0 and 1, and holds for small
 * counts and for shares near 1.
 */
export function wilsonInterval(hits: number, count: number): ShareInterval {
  const share = hits / count;
  const centre = share + (Z * Z) / (2 * count);
  const spread = Z * Math.sqrt((share * (1 - share)) / count + (Z * Z) / (4 * count * count));
  const scale = 1 + (Z * Z) / count;
  // At none and at all the ends are exact; reckoned, they would miss by a rounding.
  return {
    low: hits === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    high: hits === count ? 1 : Math.min(1, (centre + spread) / scale),
  };
}
