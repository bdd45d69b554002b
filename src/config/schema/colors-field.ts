import { z } from "zod";
import { COLOR_PATTERN, contrastOf, LEAST_CONTRAST, type Colors } from "../../core/blurbs/colors.ts";
import { strictMap } from "./strict-map.ts";
import { addWrong, quoted } from "./wrong.ts";

/** A colour such as `"#0f2a43"`. */
const colorField = z.string().superRefine((text, context) => {
  if (COLOR_PATTERN.test(text)) return;
  const digits = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/iu.exec(text)?.slice(1);
  const six = /^[0-9a-f]{6}$/iu.test(text) ? text : digits?.map((digit) => digit + digit).join("");
  addWrong(context, {
    message: `${quoted(text)} is not a colour`,
    mend:
      six === undefined
        ? 'write six digits after #, in quotes, such as "#0f2a43"'
        : `write ${quoted(`#${six.toLowerCase()}`)}`,
  });
});

/** The colours of a brand: what stands on the background must be readable there. */
export const colorsField: z.ZodType<Colors> = strictMap({
  background: colorField,
  text: colorField,
  accent: colorField,
}).superRefine((colors, context) => {
  for (const part of ["text", "accent"] as const) {
    if (!COLOR_PATTERN.test(colors[part]) || !COLOR_PATTERN.test(colors.background)) continue;
    const contrast = contrastOf(colors[part], colors.background);
    const least = LEAST_CONTRAST[part];
    if (contrast >= least) continue;
    // Downwards: 4.46 must not read as the 4.5 that it lacks.
    const shown = (Math.floor(contrast * 10) / 10).toFixed(1);
    const message = `${part === "text" ? "text" : "an accent"} in ${colors[part]} cannot be read on ${colors.background} by all: its contrast is ${shown}, WCAG asks for ${least}`;
    const better = contrastOf("#ffffff", colors.background) >= least ? "lighter" : "darker";
    addWrong(context, { message, mend: `take a ${better} colour, or another background` }, [part]);
  }
});
