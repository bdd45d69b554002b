import { z } from "zod";
import { FACEBOOK_HOURS } from "../../core/blurbs/facebook-hours.ts";
import { LOCALES, localeOf, type Locale } from "../../core/blurbs/locales.ts";
import { findSurface, SURFACES } from "../../core/blurbs/surfaces.ts";
import { suggest } from "../nearest.ts";
import { strictMap } from "../schema/strict-map.ts";
import { addWrong, quoted } from "../schema/wrong.ts";

/** Where a channel's terms are published: nowhere without it. */
export interface PublishConfig {
  /** By their ids: `x.bio`. */
  readonly surfaces: readonly string[];
  /** Absent: the brand's own language. */
  readonly locale?: Locale | undefined;
  /** Whether later dates of terms that somebody published go live without another click. */
  readonly follow: boolean;
}

const localeField: z.ZodType<Locale, string> = z
  .string()
  .transform((tag, context) => {
    const locale = localeOf(tag);
    if (locale !== undefined) return locale;
    const message = `blurbs are not written in ${quoted(tag)}`;
    addWrong(context, { message, mend: `write one of ${LOCALES.join(", ")}` });
    return z.NEVER;
  })
  .meta({ examples: ["en"] });

/** The schema of `publish` for a channel of that kind: only surfaces of its own platform, which a program can at least read. */
export function publishSchema(kind: string): z.ZodType<PublishConfig> {
  const own = SURFACES.filter(({ platform, write }) => platform === kind && write !== "manual");
  // Hours as data are no text of a certain length, so they are not among the surfaces.
  const known = [...own, FACEBOOK_HOURS].map(({ id }) => id).filter((id) => id.startsWith(`${kind}.`));
  const surface = z
    .string()
    .superRefine((id, context) => {
      if (!known.includes(id)) addWrong(context, wrongSurface(id, kind, known));
    })
    .meta({ examples: known.slice(0, 1) });
  return strictMap({
    surfaces: z.array(surface).min(1).superRefine(refuseRivals),
    locale: localeField.optional(),
    follow: z.boolean().default(false),
  });
}

/** Two surfaces that are one text of the platform, of different lengths: each would be written over the other. */
const RIVALS = ["facebook.about", "facebook.aboutLong"] as const;

function refuseRivals(surfaces: readonly string[], context: z.RefinementCtx): void {
  if (!RIVALS.every((id) => surfaces.includes(id))) return;
  const [short, long] = RIVALS;
  addWrong(
    context,
    {
      message: `${quoted(short)} and ${quoted(long)} are one text of the page, and would overwrite each other`,
      mend: `keep one of them: ${short}, or ${long} where the page is allowed more letters`,
    },
    [surfaces.indexOf(long)],
  );
}

function wrongSurface(id: string, kind: string, known: readonly string[]) {
  const isKnown = id === FACEBOOK_HOURS.id || findSurface(id) !== undefined;
  const message = !isKnown
    ? `unknown surface ${quoted(id)}`
    : `the surface ${quoted(id)} is none that a channel of kind ${kind} publishes on`;
  if (known.length === 0)
    return { message, mend: `nothing of kind ${kind} can be published: leave \`publish\` out` };
  return { message, mend: suggest(id, known) };
}
