import { z } from "zod";
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
  const known = own.map(({ id }) => id);
  const surface = z
    .string()
    .superRefine((id, context) => {
      if (!known.includes(id)) addWrong(context, wrongSurface(id, kind, known));
    })
    .meta({ examples: known.slice(0, 1) });
  return strictMap({
    surfaces: z.array(surface).min(1),
    locale: localeField.optional(),
    follow: z.boolean().default(false),
  });
}

function wrongSurface(id: string, kind: string, known: readonly string[]) {
  const other = findSurface(id);
  const message =
    other === undefined
      ? `unknown surface ${quoted(id)}`
      : `the surface ${quoted(id)} is none that a channel of kind ${kind} publishes on`;
  if (known.length === 0)
    return { message, mend: `nothing of kind ${kind} can be published: leave \`publish\` out` };
  return { message, mend: suggest(id, known) };
}
