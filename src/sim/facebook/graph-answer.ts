import type { FacebookWorld } from "./facebook-world.ts";
import { badQuery, notThere, OLD_VERSION, type GraphProblem } from "./problems.ts";
import { readFields, type AskedField } from "./read-fields.ts";
import { pageFront } from "./page-front.ts";
import { commentsOf, renderMessage, renderPage, type Rendered } from "./render.ts";

const VERSION = "v25.0";
const MOST_IDS = 50;
const MOST_PER_PAGE = 100;

/** The app that hears of the page's news: ours. */
const APP = { name: "ssla", id: "10153848260347724", subscribed_fields: ["feed"] };

/** What the Graph API answers to a question of somebody it knows. */
export function graphAnswer(world: FacebookWorld, { pathname, searchParams }: URL): Rendered {
  const [version, ...path] = pathname.slice(1).split("/");
  if (version !== VERSION) return { problem: OLD_VERSION };
  const fields = readFields(searchParams.get("fields") ?? "id,message,created_time");
  if (fields === undefined) return { problem: badQuery("fields cannot be read") };
  const [subject = "", edge] = path;
  if (subject === world.page.id && edge === undefined) return pageFront(world, fields);
  if (subject === "") return byIds(world, searchParams.get("ids") ?? "", fields);
  if (edge === "feed" && subject === world.page.id) return feed(world, searchParams, fields);
  if (edge === "subscribed_apps" && subject === world.page.id) return { json: { data: [APP] } };
  if (edge === "comments") return comments(world, subject, searchParams, fields);
  return { problem: notThere(subject) };
}

function byIds(world: FacebookWorld, text: string, fields: readonly AskedField[]): Rendered {
  const ids = text.split(",").filter((id) => id !== "");
  if (ids.length === 0 || ids.length > MOST_IDS) return { problem: badQuery(`${ids.length} ids`) };
  const found: Record<string, object> = {};
  for (const id of ids) {
    const message = world.find(id);
    const rendered =
      message === undefined ? { problem: notThere(id) } : renderMessage(world, message, fields);
    if ("problem" in rendered) return rendered;
    found[id] = rendered.json;
  }
  return { json: found };
}

function feed(world: FacebookWorld, query: URLSearchParams, fields: readonly AskedField[]): Rendered {
  const since = Number(query.get("since") ?? 0) * 1000;
  const posts = world.posts().filter(({ at, isPublished }) => isPublished && at >= since);
  return listed(world, posts, query, fields, `${world.page.id}/feed`);
}

function comments(
  world: FacebookWorld,
  subject: string,
  query: URLSearchParams,
  fields: readonly AskedField[],
): Rendered {
  const message = world.find(subject);
  if (message === undefined) return { problem: notThere(subject) };
  const list = commentsOf(world, message, new Map(query));
  return listed(world, list, query, fields, `${subject}/comments`);
}

function listed(
  world: FacebookWorld,
  list: Parameters<typeof renderPage>[1],
  query: URLSearchParams,
  fields: readonly AskedField[],
  path: string,
): Rendered {
  const limit = Number(query.get("limit") ?? 25);
  if (!(limit >= 1 && limit <= MOST_PER_PAGE)) return { problem: tooLong(limit) };
  return renderPage(world, list, fields, { limit, after: query.get("after") ?? undefined }, path);
}

const tooLong = (limit: number): GraphProblem =>
  badQuery(`limit ${limit} is not between 1 and ${MOST_PER_PAGE}`);
