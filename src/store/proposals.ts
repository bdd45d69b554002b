import { brandId, personId } from "../core/ids.ts";
import type { Proposal } from "../core/terms/approvals.ts";
import { instant } from "../core/time/instant.ts";
import type { ProposalLog } from "../ports/proposals.ts";
import type { ProposalRow } from "./people-tables.ts";
import type { Database, Db } from "./schema.ts";

/** The versions of terms that people were asked to approve. */
export function proposalLog({ db, transact }: Database): ProposalLog {
  return {
    all: () => proposalsIn(db),
    propose: (proposals) =>
      transact(async (trx) => {
        for (const proposal of proposals) {
          await trx
            .insertInto("proposals")
            .values(toRow(proposal))
            .onConflict((conflict) => conflict.columns(["brand", "folder", "version", "hash"]).doNothing())
            .execute();
        }
      }),
    approve: async ({ brand, folder, version, hash }, { at, by }) => {
      const approved = await db
        .updateTable("proposals")
        .set({ approved_at: at, approved_by: by ?? null })
        .where("brand", "=", brand)
        .where("folder", "=", folder)
        .where("version", "=", version)
        .where("hash", "=", hash)
        .where("approved_at", "is", null)
        .executeTakeFirst();
      return approved.numUpdatedRows > 0n;
    },
  };
}

/** All that were ever proposed, the earliest first. */
export async function proposalsIn(db: Db): Promise<readonly Proposal[]> {
  const rows = await db
    .selectFrom("proposals")
    .selectAll()
    .orderBy("proposed_at")
    .orderBy("folder")
    .orderBy("version")
    .execute();
  return rows.map(fromRow);
}

function toRow({ brand, folder, version, hash, proposedAt, approved }: Proposal): ProposalRow {
  return {
    brand,
    folder,
    version,
    hash,
    proposed_at: proposedAt,
    approved_at: approved?.at ?? null,
    approved_by: approved?.by ?? null,
  };
}

function fromRow(row: ProposalRow): Proposal {
  const { brand, folder, version, hash } = row;
  return {
    brand: brandId(brand),
    folder,
    version,
    hash,
    proposedAt: instant(row.proposed_at),
    approved:
      row.approved_at === null
        ? undefined
        : {
            at: instant(row.approved_at),
            by: row.approved_by === null ? undefined : personId(row.approved_by),
          },
  };
}
