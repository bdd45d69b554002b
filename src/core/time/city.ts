/** A zone as people call it, by its city: `America/New_York` is New York. */
export function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
}
