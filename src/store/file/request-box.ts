import { readdirSync } from "node:fs";
import { lstat, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { authorId, brandId, channelId, personId } from "../../core/ids.ts";
import { duration, END_OF_TIME, instant } from "../../core/time/instant.ts";
import type { MonitorRequest, RequestBox } from "../../ports/requests.ts";

const ID = /^[0-9a-f]{32}$/;
const FILE = /^\d{13}-([0-9a-f]{32})\.json$/;
/** A request has some three hundred bytes; who lies more there means something else. */
const MOST_BYTES = 16_384;
const span = z.int().positive().transform(duration).optional();
const name = z.string().min(1).max(200);

const at = z.int().min(0).max(END_OF_TIME).transform(instant);
const common = {
  id: z.string().regex(ID),
  askedAt: at,
  by: name.transform(personId),
  brand: name.transform(brandId),
};

const publishRequest = z.strictObject({
  ...common,
  kind: z.literal("publish"),
  publication: z.strictObject({
    ...common,
    channel: name.transform(channelId),
    surface: name,
    place: name,
    name,
    write: z.enum(["auto", "assisted"]),
    text: z.string(),
    locale: name,
    terms: z.strictObject({ version: name, hash: name }),
    plannedFor: at,
    undoes: z.string().regex(ID).optional(),
    isForced: z.boolean(),
  }),
});

const termsRequest = z.strictObject({
  ...common,
  channel: name.transform(channelId).optional(),
  kind: z.enum(["surge", "incident"]),
  wish: z.discriminatedUnion("do", [
    z.strictObject({ do: z.literal("start"), name, span }),
    z.strictObject({ do: z.literal("end"), name: name.optional() }),
    z.strictObject({ do: z.literal("told"), name }),
  ]),
});

const reportRequest = z.strictObject({
  ...common,
  kind: z.literal("report"),
  week: z.string().regex(/^\d{4}-W\d{2}$/),
});

const eraseRequest = z.strictObject({
  ...common,
  kind: z.literal("erase"),
  channel: name.transform(channelId),
  author: name.transform(authorId),
});

const request = z.discriminatedUnion("kind", [termsRequest, publishRequest, reportRequest, eraseRequest]);

/** Requests as files of the folder `dir`, one each, named by when they were asked. */
export function fileRequestBox(dir: string): RequestBox {
  return {
    waiting: async () => {
      const requests: MonitorRequest[] = [];
      const unreadable: string[] = [];
      for (const file of filesIn(dir)
        .filter((one) => one.endsWith(".json"))
        .toSorted()) {
        const read = await readRequest(join(dir, file));
        // Of another name it could not be taken away by its id.
        if (read !== undefined && FILE.exec(file)?.[1] === read.id) requests.push(read);
        else {
          await rename(join(dir, file), join(dir, `${file}.unreadable`));
          unreadable.push(file);
        }
      }
      return { requests, unreadable };
    },
    done: async (id) => {
      const mine = filesIn(dir).filter((file) => FILE.exec(file)?.[1] === id);
      for (const file of mine) await rm(join(dir, file), { force: true });
    },
  };
}

/** Lays a request there: whoever reads meanwhile finds all of it or nothing. */
export async function layRequest(dir: string, given: MonitorRequest): Promise<void> {
  const file = `${String(given.askedAt).padStart(13, "0")}-${given.id}.json`;
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, `${file}.new`), JSON.stringify(given), { mode: 0o600, flush: true });
  await rename(join(dir, `${file}.new`), join(dir, file));
}

/** Undefined for whatever is no request: a folder, a pipe, a file that may not be read. None of them keeps a monitor from starting. */
async function readRequest(path: string): Promise<MonitorRequest | undefined> {
  const { data } = request.safeParse(parseJson(await textOf(path)));
  if (data === undefined) return undefined;
  if (data.kind === "publish") {
    const { undoes, ...publication } = data.publication;
    return { ...data, publication: { ...publication, undoes } };
  }
  if (data.kind === "report" || data.kind === "erase") return data;
  const { wish, channel, ...rest } = data;
  switch (wish.do) {
    case "start":
      return { ...rest, channel, wish: { ...wish, span: wish.span } };
    case "end":
      return { ...rest, channel, wish: { ...wish, name: wish.name } };
    case "told":
      return { ...rest, channel, wish };
  }
}

async function textOf(path: string): Promise<string> {
  try {
    const found = await lstat(path);
    return found.isFile() && found.size <= MOST_BYTES ? await readFile(path, "utf8") : "";
  } catch {
    return ""; // it is put aside and named: that says more than any code
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Looked at every few seconds: by a promise, through the thread pool, it would cost many times as much. */
function filesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
