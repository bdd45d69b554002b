import { randomBytes } from "node:crypto";
import type { Database } from "./schema.ts";

const NAME = "monitor";

/** Store.monitorId. Drawn when it is first asked for. */
export async function ownId({ db, transact }: Database): Promise<string> {
  const read = db.selectFrom("meta").select("value").where("name", "=", NAME);
  const known = await read.executeTakeFirst();
  if (known !== undefined) return known.value;
  const value = randomBytes(6).toString("hex");
  await transact((trx) => trx.insertInto("meta").values({ name: NAME, value }).execute());
  return value;
}
