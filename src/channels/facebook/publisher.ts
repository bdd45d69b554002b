import { z } from "zod";
import { FACEBOOK_HOURS, hoursText, readHoursText } from "../../core/blurbs/facebook-hours.ts";
import type { GraphAnswer } from "../../platforms/facebook/graph-answer.ts";
import type { GraphClient, GraphForm } from "../../platforms/facebook/graph-client.ts";
import type { Clock } from "../../ports/clock.ts";
import type { LivePlace, Publisher, WriteRight } from "../../ports/publisher.ts";
import { liveText, may, publisherOf, told, WRITTEN, type Told } from "../publishing.ts";
import type { ReadFailure } from "../read-failure.ts";
import { graphId } from "./graph-schema.ts";
import type { FacebookConnect } from "./settings.ts";

const HOURS: string = FACEBOOK_HOURS.id;

/** What the page says of itself: its intro, of which nobody is sure how long it may be, and its hours as data. */
const SURFACES: readonly string[] = ["facebook.about", "facebook.aboutLong", HOURS];

const pageSchema = z.object({
  id: graphId,
  name: z.string().optional(),
  about: liveText,
  hours: z.record(z.string(), z.string().max(100)).optional(),
});
const listSchema = z.object({ data: z.array(z.unknown()) });
const doneSchema = z.object({ success: z.literal(true) });

type Page = z.infer<typeof pageSchema>;

/** The intro and the hours of the page. */
export function facebookPublisher(
  { page }: FacebookConnect,
  client: Pick<GraphClient, "get" | "post">,
  clock: Clock,
): Publisher {
  return publisherOf(
    {
      platform: { name: "Facebook", status: "https://metastatus.com" },
      surfaces: SURFACES,
      places: async (signal) => {
        const asked = await pageOf(page, client, signal);
        return asked.kind === "told" ? told(placesOf(page, asked.value)) : asked;
      },
      rights: async (signal) => {
        const asked = await pageOf(page, client, signal);
        if (asked.kind !== "told") return asked;
        const right = await rightTo(page, client, signal);
        if (right.kind !== "told") return right;
        return told(placesOf(page, asked.value).map((place) => ({ place, right: right.value })));
      },
      read: async ({ surface, id }, signal) => {
        const asked = await pageOf(id, client, signal);
        if (asked.kind !== "told") return asked;
        const { about, hours = {} } = asked.value;
        return told(surface === HOURS ? hoursText(hours) : about);
      },
      write: async ({ surface, id }, text, signal) => {
        const form = formOf(surface, text);
        if (form === undefined) return NO_HOURS;
        const answer = await client.post(id, form, signal);
        if (answer.kind !== "answered") return failureOf(answer, id);
        return doneSchema.safeParse(answer.body).success ? WRITTEN : STRANGE;
      },
    },
    clock,
  );
}

const placesOf = (id: string, { name = id }: Page): readonly LivePlace[] =>
  SURFACES.map((surface) => ({ surface, id, name, write: "auto" }));

const NEEDED = "pages_manage_metadata";

/**
 * A page token cannot be asked what it may do but by an address that holds it. Who hears of the page's news is told only to
 * whom the permission is granted that writing takes:
 * https://developers.facebook.com/docs/graph-api/reference/page/subscribed_apps
 */
async function rightTo(
  page: string,
  client: Pick<GraphClient, "get">,
  signal: AbortSignal,
): Promise<Told<WriteRight>> {
  const answer = await client.get(`${page}/subscribed_apps`, {}, signal);
  if (answer.kind === "answered") {
    if (!listSchema.safeParse(answer.body).success) return STRANGE;
    return told(
      may("Facebook tells only when it is tried whether whoever made the page token manages the page"),
    );
  }
  const lacks = answer.kind === "refused" ? answer.lacks : undefined;
  if (lacks === undefined) return failureOf(answer, page);
  const { permission = "a permission that it does not name" } = lacks;
  const [kind, reason] =
    permission === NEEDED
      ? (["may not", `${NEEDED} is not granted`] as const)
      : (["untold", `Facebook does not tell before ${permission} is granted`] as const);
  return told({ kind, reason, mend: GRANT });
}

const GRANT = `grant the app ${NEEDED} and pages_show_list for the page, make a new page token, and restart`;

async function pageOf(
  id: string,
  client: Pick<GraphClient, "get">,
  signal: AbortSignal,
): Promise<Told<Page>> {
  const answer = await client.get(id, { fields: "id,name,about,hours" }, signal);
  if (answer.kind !== "answered") return failureOf(answer, id);
  const page = pageSchema.safeParse(answer.body).data;
  return page === undefined ? STRANGE : told(page);
}

/** Undefined when the text stands for no hours. */
function formOf(surface: string, text: string): GraphForm | undefined {
  if (surface !== HOURS) return { about: text };
  const hours = readHoursText(text);
  return hours === undefined ? undefined : { hours: JSON.stringify(hours) };
}

function failureOf(answer: Exclude<GraphAnswer, { readonly kind: "answered" }>, page: string): ReadFailure {
  if (answer.kind !== "missing") return answer;
  return {
    kind: "refused",
    reason: answer.reason,
    mend: `check that the page ${page} is online, and that whoever made the page token has a role on it`,
  };
}

const NO_HOURS: ReadFailure = {
  kind: "refused",
  reason: "the text stands for no opening hours of a Facebook page",
  mend: "publish what `facebookHours` makes of the terms; Facebook takes two shifts a day",
};

const STRANGE: ReadFailure = {
  kind: "unreachable",
  reason: "Facebook answered in a form that we do not know",
};
