import colors from "picocolors";

/** Colours for the terminal; none unless `color`. */
export function paint(color: boolean): ReturnType<typeof colors.createColors> {
  return colors.createColors(color);
}
