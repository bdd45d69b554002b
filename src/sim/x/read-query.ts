import type { InvalidParameter } from "./x-problems.ts";
import type { XEndpoint } from "./rate-limits.ts";

/** What a request asks for, checked. */
export interface XQuery {
  readonly ids: readonly string[];
  readonly sinceId: bigint | undefined;
  readonly untilId: bigint | undefined;
  /** Milliseconds after 1970. */
  readonly startTime: number | undefined;
  readonly endTime: number | undefined;
  readonly maxResults: number;
  readonly token: PageToken | undefined;
  readonly exclude: readonly string[];
  readonly tweetFields: readonly string[];
  readonly userFields: readonly string[];
  readonly expansions: readonly string[];
}

/** Where a page begins: after the post of that id going on, or before it going back. */
export interface PageToken {
  readonly direction: "next" | "previous";
  readonly rank: bigint;
}

const TWEET_FIELDS =
  "article,attachments,author_id,card_uri,community_id,context_annotations,conversation_id,created_at,display_text_range,edit_controls,edit_history_tweet_ids,entities,geo,id,in_reply_to_user_id,lang,media_metadata,non_public_metrics,note_tweet,organic_metrics,possibly_sensitive,promoted_metrics,public_metrics,referenced_tweets,reply_settings,scopes,source,text,withheld";
const USER_FIELDS =
  "affiliation,connection_status,created_at,description,entities,id,location,most_recent_tweet_id,name,pinned_tweet_id,profile_banner_url,profile_image_url,protected,public_metrics,receives_your_dm,subscription_type,url,username,verified,verified_type,withheld";
const EXPANSIONS =
  "article.cover_media,article.media_entities,attachments.media_keys,attachments.media_source_tweet,attachments.poll_ids,author_id,edit_history_tweet_ids,entities.mentions.username,geo.place_id,in_reply_to_user_id,referenced_tweets.id,referenced_tweets.id.author_id";

/** What a list may hold. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  "tweet.fields": TWEET_FIELDS.split(","),
  "user.fields": USER_FIELDS.split(","),
  expansions: EXPANSIONS.split(","),
  exclude: ["replies", "retweets"],
};

const PAGED = ["since_id", "until_id", "start_time", "end_time", "max_results", "pagination_token"];
const FIELDS = ["tweet.fields", "user.fields", "expansions"];
/** Taken, and without effect: the loopback X has no pictures, polls and places. */
const IGNORED = ["media.fields", "poll.fields", "place.fields"];

const TAKES: Readonly<Record<XEndpoint, readonly string[]>> = {
  mentions: [...PAGED, ...FIELDS, ...IGNORED],
  tweets: [...PAGED, "exclude", ...FIELDS, ...IGNORED],
  lookup: ["ids", ...FIELDS, ...IGNORED],
  me: FIELDS,
  username: FIELDS,
  users: ["ids", ...FIELDS],
  profile: [],
};

const ID = /^[0-9]{1,19}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** The query of a request to that endpoint, or every parameter X refuses. */
export function readQuery(
  endpoint: XEndpoint,
  params: URLSearchParams,
): { readonly query: XQuery } | { readonly errors: readonly InvalidParameter[] } {
  const said = (name: string): string | undefined => params.get(name) ?? undefined;
  const listed = (name: string): readonly string[] => said(name)?.split(",") ?? [];
  const errors = [...new Set(params.keys())].flatMap((name) =>
    whatIsWrong(name, params.getAll(name), TAKES[endpoint]),
  );
  if ((endpoint === "lookup" || endpoint === "users") && !params.has("ids")) {
    errors.push({ name: "ids", values: [], message: "The `ids` query parameter can not be empty" });
  }
  if (errors.length > 0) return { errors };
  const id = (name: string): bigint | undefined => (params.has(name) ? BigInt(said(name) ?? "") : undefined);
  const time = (name: string): number | undefined =>
    params.has(name) ? Date.parse(said(name) ?? "") : undefined;
  return {
    query: {
      ids: listed("ids"),
      sinceId: id("since_id"),
      untilId: id("until_id"),
      startTime: time("start_time"),
      endTime: time("end_time"),
      maxResults: Number(said("max_results") ?? 10),
      token: readToken(said("pagination_token") ?? ""),
      exclude: listed("exclude"),
      tweetFields: listed("tweet.fields"),
      userFields: listed("user.fields"),
      expansions: listed("expansions"),
    },
  };
}

/** The token that stands for a place in a timeline. */
export const writeToken = ({ direction, rank }: PageToken): string =>
  `7140dibdnow9c7${direction === "next" ? "bt" : "ft"}${rank.toString(36).padStart(13, "0")}`;

function readToken(text: string): PageToken | undefined {
  const [, way, place] = /^7140dibdnow9c7([bf])t([0-9a-z]{13})$/.exec(text) ?? [];
  if (way === undefined || place === undefined) return undefined;
  const rank = Array.from(place).reduce((sum, digit) => sum * 36n + BigInt(parseInt(digit, 36)), 0n);
  return { direction: way === "b" ? "next" : "previous", rank };
}

function whatIsWrong(
  name: string,
  values: readonly string[],
  takes: readonly string[],
): readonly InvalidParameter[] {
  const refuse = (message: string): readonly InvalidParameter[] => [{ name, values, message }];
  if (!takes.includes(name)) {
    return refuse(`The query parameter [${name}] is not one of [${[...takes].sort().join(",")}]`);
  }
  if (values.length > 1)
    return refuse(`Duplicate parameters are not allowed: the \`${name}\` query parameter`);
  const value = values[0] ?? "";
  const why = whyNot(name, value);
  return why === undefined ? [] : refuse(`The \`${name}\` query parameter ${why}`);
}

function whyNot(name: string, value: string): string | undefined {
  const notMatching = `value [${value}] does not match ^[0-9]{1,19}$`;
  const choices = LISTS[name];
  if (value === "") return "can not be empty";
  if (choices) {
    const bad = value.split(",").find((choice) => !choices.includes(choice));
    return bad === undefined ? undefined : `value [${bad}] is not one of [${choices.join(",")}]`;
  }
  switch (name) {
    case "ids":
      return whyNotIds(value.split(","));
    case "since_id":
    case "until_id":
      return ID.test(value) ? undefined : notMatching;
    case "start_time":
    case "end_time":
      return TIME.test(value) && !Number.isNaN(Date.parse(value))
        ? undefined
        : `value [${value}] is not valid`;
    case "max_results":
      return /^\d+$/.test(value) && Number(value) >= 5 && Number(value) <= 100
        ? undefined
        : `value [${value}] is not between 5 and 100`;
    case "pagination_token":
      return readToken(value) ? undefined : `value [${value}] is not valid`;
    default:
      return undefined;
  }
}

function whyNotIds(ids: readonly string[]): string | undefined {
  const bad = ids.find((id) => !ID.test(id));
  if (bad !== undefined) return `value [${bad}] is not valid`;
  return ids.length > 100 ? `size [${ids.length}] is not between 1 and 100` : undefined;
}
