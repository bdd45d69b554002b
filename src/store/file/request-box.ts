import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { brandId, channelId, personId } from "../../core/ids.ts";
import { duration, instant } from "../../core/time/instant.ts";
import type { RequestBox, TermsRequest } from "../../ports/requests.ts";

const ID = /^[0-9a-f]{32}$/;
const FILE = /^\d{13}-([0-9a-f]{32})\.json$/;
const span = z.int().positive().transform(duration).optional();
const name = z.string().min(1);

const request = z.strictObject({
  id: z.string().regex(ID),
  askedAt: z.int().transform(instant),
  by: name.transform(personId),
  brand: name.transform(brandId),
  channel: name.transform(channelId).optional(),
  kind: z.enum(["surge", "incident"]),
  wish: z.discriminatedUnion("do", [
    z.strictObject({ do: z.literal("start"), name, span }),
    z.strictObject({ do: z.literal("end"), name: name.optional() }),
    z.strictObject({ do: z.literal("told"), name }),
  ]),
});

/** Requests as files of the folder `dir`, one each, named by when they were asked. */
export function fileRequestBox(dir: string): RequestBox {
  return {
    waiting: async () => {
      const requests: TermsRequest[] = [];
      const unreadable: string[] = [];
      for (const file of (await filesIn(dir)).filter((one) => one.endsWith(".json")).toSorted()) {
        const read = FILE.test(file) ? await readRequest(join(dir, file)) : undefined;
        if (read === undefined) {
          await rename(join(dir, file), join(dir, `${file}.unreadable`));
          unreadable.push(file);
        } else requests.push(read);
      }
      return { requests, unreadable };
    },
    done: async (id) => {
      const mine = (await filesIn(dir)).filter((file) => FILE.exec(file)?.[1] === id);
      for (const file of mine) await rm(join(dir, file), { force: true });
    },
  };
}

/** Lays a request there: whoever reads meanwhile finds all of it or nothing. */
export async function layRequest(dir: string, given: TermsRequest): Promise<void> {
  const file = `${String(given.askedAt).padStart(13, "0")}-${given.id}.json`;
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, `${file}.new`), JSON.stringify(given), { mode: 0o600, flush: true });
  await rename(join(dir, `${file}.new`), join(dir, file));
}

async function readRequest(path: string): Promise<TermsRequest | undefined> {
  const { data } = request.safeParse(parseJson(await readFile(path, "utf8")));
  if (data === undefined) return undefined;
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function filesIn(dir: string): Promise<readonly string[]> {
  try {
    return await readdir(dir);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
