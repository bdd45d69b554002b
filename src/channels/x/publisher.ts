import { z } from "zod";
import type { XAnswer } from "../../platforms/x/x-answer.ts";
import type { XClient } from "../../platforms/x/x-client.ts";
import type { Clock } from "../../ports/clock.ts";
import type { LivePlace, Publisher, WriteRight } from "../../ports/publisher.ts";
import { liveText, may, publisherOf, told, WRITTEN, type Told, type Written } from "../publishing.ts";
import type { ReadFailure } from "../read-failure.ts";
import type { XConnect } from "./settings.ts";

const BIO = "x.bio";
/** There is none in API v2. */
const UPDATE = "account/update_profile.json";

const id = z.string().regex(/^\d{1,19}$/);
const linkSchema = z.object({ url: z.string(), expanded_url: z.string() });
const userSchema = z.object({
  id,
  username: z.string(),
  description: liveText,
  entities: z
    .object({ description: z.object({ urls: z.array(linkSchema).catch([]) }).optional() })
    .optional()
    .catch(undefined),
});
const usersSchema = z.union([
  z.object({ data: z.tuple([userSchema]) }),
  z.object({ errors: z.array(z.unknown()).min(1), data: z.undefined().optional() }),
]);
const meSchema = z.object({ data: z.object({ id }) });
const updatedSchema = z.object({ id_str: id });

type User = z.infer<typeof userSchema>;

/** The bio of the account. Pinning a post takes a person: X has no request for it. */
export function xPublisher(connect: XConnect, client: XClient, clock: Clock): Publisher {
  let isOwner = false;
  return publisherOf(
    {
      platform: { name: "X", status: "https://docs.x.com/status" },
      surfaces: [BIO],
      places: async (signal) => {
        const bio = await placeOf(connect, client, signal);
        return bio.kind === "told" ? told([bio.value]) : bio;
      },
      rights: async (signal) => {
        const bio = await placeOf(connect, client, signal);
        if (bio.kind !== "told") return bio;
        const place = bio.value;
        const right = place.write === "assisted" ? told(may()) : await rightTo(place, client, signal);
        return right.kind === "told" ? told([{ place, right: right.value }]) : right;
      },
      read: async (place, signal) => {
        const user = await userOf(place.id, client, signal);
        return user.kind === "told" ? told(bioOf(user.value)) : user;
      },
      write: async (place, text, signal) => {
        // What is written is the bio of whoever the tokens are of, so that is asked first.
        const stranger = isOwner ? undefined : await whoElse(place, client, signal);
        if (stranger !== undefined) return stranger;
        isOwner = true;
        return writtenBy(await client.post(UPDATE, { description: text }, signal), place);
      },
    },
    clock,
  );
}

async function placeOf(
  { account, publish }: XConnect,
  client: XClient,
  signal: AbortSignal,
): Promise<Told<LivePlace>> {
  const user = await userOf(account, client, signal);
  if (user.kind !== "told") return user;
  const write = publish === "auto" ? "auto" : "assisted";
  return told({ surface: BIO, id: account, name: `@${user.value.username}`, write });
}

async function userOf(account: string, client: XClient, signal: AbortSignal): Promise<Told<User>> {
  const query = { ids: account, "user.fields": "description,entities,username" };
  const answer = await client.get("users", query, signal);
  if (answer.kind !== "answered") return answer;
  const users = usersSchema.safeParse(answer.body).data;
  if (users === undefined) return STRANGE;
  const [user] = users.data ?? [];
  return user === undefined ? GONE : told(user);
}

/** As people typed it: X escapes it, and puts short links of its own in. */
function bioOf({ description, entities }: User): string {
  const typed = description.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  const links = entities?.description?.urls ?? [];
  return links.reduce((text, { url, expanded_url }) => text.replaceAll(url, () => expanded_url), typed);
}

/** Undefined when the tokens are of the account. */
async function whoElse(
  place: LivePlace,
  client: XClient,
  signal: AbortSignal,
): Promise<ReadFailure | undefined> {
  const answer = await client.get("users/me", {}, signal);
  return answer.kind === "answered" ? strangerIn(answer.body, place) : failureOf(answer, place.name);
}

function strangerIn(body: unknown, { id: account, name }: LivePlace): ReadFailure | undefined {
  const me = meSchema.safeParse(body).data;
  if (me === undefined) return STRANGE;
  if (me.data.id === account) return undefined;
  return {
    kind: "refused",
    reason: `the access token is not of ${name} but of the account ${me.data.id}`,
    mend: "put the access token and secret of that account where `access_token` and `access_secret` point",
  };
}

/** X says with each answer how far the token may go. */
async function rightTo(place: LivePlace, client: XClient, signal: AbortSignal): Promise<Told<WriteRight>> {
  const answer = await client.get("users/me", {}, signal);
  if (answer.kind !== "answered") return failureOf(answer, place.name);
  const stranger = strangerIn(answer.body, place);
  if (stranger !== undefined) return stranger;
  const { access = "" } = answer;
  if (access.startsWith("read-write"))
    return told(may("X tells only when it is tried whether the app's plan covers it"));
  if (access === "read")
    return told({ kind: "may not", reason: "the access token may only read", mend: READ_AND_WRITE });
  const reason = "X does not say whether the access token may write";
  return told({
    kind: "untold",
    reason,
    mend: `see that it was made with Read and write: ${READ_AND_WRITE}`,
  });
}

/** X answers with the account; anything else tells nothing of whether it was done. */
function writtenBy(answer: XAnswer, { id: account, name }: LivePlace): Written {
  if (answer.kind !== "answered") return failureOf(answer, name);
  const updated = updatedSchema.safeParse(answer.body).data;
  return updated?.id_str === account ? WRITTEN : STRANGE;
}

const READ_AND_WRITE =
  "give the app Read and write in the X developer console, make new access tokens, and restart; or paste by hand";

const BY_HAND = "write `publish: assisted` under `connect`, and paste the text by hand";

/** By the numbers of API v1.1, what a person does about a write that X refuses. */
const MENDS: Readonly<Record<number, string>> = {
  64: "log in to the account on X and follow what it says: it is suspended",
  120: "write a shorter text: X takes 160 letters",
  261: READ_AND_WRITE,
  326: "log in to the account on X and follow what it says: it is locked",
  453: `the plan of the app does not cover changing the bio: ${BY_HAND}`,
};

function failureOf(answer: Exclude<XAnswer, { readonly kind: "answered" }>, name: string): ReadFailure {
  if (answer.kind !== "refused" || answer.status === 401) return answer;
  const mend = answer.code === undefined ? undefined : MENDS[answer.code];
  const numbers = [answer.status, ...(answer.code === undefined ? [] : [answer.code])].join(", ");
  return {
    kind: "refused",
    reason: `X does not change the bio of ${name} (${numbers})`,
    mend: mend ?? BY_HAND,
  };
}

const STRANGE: ReadFailure = { kind: "unreachable", reason: "X answered in a form that we do not know" };

const GONE: ReadFailure = {
  kind: "refused",
  reason: "X does not show us the account",
  mend: "check that `account` is the number of the account, not its handle, and that it is not suspended",
};
