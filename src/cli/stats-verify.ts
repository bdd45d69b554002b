import type { FigureSources } from "../app/figures-of.ts";
import { judgingBy } from "../app/judging.ts";
import { counted, harmless } from "../app/words.ts";
import { isSame } from "../core/is-same.ts";
import type { Discrepancy, KeptRecord } from "../ports/figures.ts";
import { EXIT, type CliContext } from "./context.ts";
import { countBar } from "./progress-bar.ts";

/** From so many conversations on a bar is shown. */
const LONG = 2000;

/** `ssla stats --verify`: folds every conversation anew, and compares what is kept of it, deadline by deadline. */
export async function verifyStats(
  { figures, watch }: FigureSources,
  json: boolean,
  { now, output, finish }: CliContext,
): Promise<void> {
  const judging = judgingBy(watch);
  const total = await figures.conversations();
  const bar = countBar(output.progress, LONG);
  const sum = { conversations: 0, cases: 0, records: 0, unsettled: 0, different: 0 };
  let from: string | undefined;
  try {
    do {
      const page = await figures.verify(from, now, judging);
      sum.conversations += page.conversations;
      sum.cases += page.cases;
      sum.records += page.records;
      sum.unsettled += page.unsettled;
      sum.different += page.discrepancies.length;
      for (const one of page.discrepancies) output.out(json ? JSON.stringify(one) : differenceInWords(one));
      await output.drained();
      bar.update(sum.conversations, total);
      from = page.next;
    } while (from !== undefined);
  } finally {
    bar.stop();
  }
  if (json) output.out(JSON.stringify(sum));
  else {
    const recomputed = `${counted(sum.records, "deadline")} of ${counted(sum.cases, "case")} recomputed from the events`;
    output.out(
      `${recomputed}: ${sum.different === 0 ? "all are as they were kept" : `${sum.different} differ`}`,
    );
    if (sum.unsettled > 0)
      output.out(
        `${counted(sum.unsettled, "case")} changed since: judged anew whenever figures are asked for`,
      );
  }
  if (sum.different > 0) finish(EXIT.unwell);
}

function differenceInWords({ caseId, kept, recomputed }: Discrepancy): string {
  const either = recomputed ?? kept;
  const name = `${caseId}  ${either?.channel ?? ""}  ${either?.clock ?? ""} of ${either?.message ?? ""}`;
  if (kept === undefined) return harmless(`${name}: nothing is kept of it`);
  if (recomputed === undefined) return harmless(`${name}: is kept, and the events have no such deadline`);
  const fields = (Object.keys(recomputed) as (keyof KeptRecord)[]).filter(
    (field) => !isSame(kept[field], recomputed[field]),
  );
  const told = fields.map(
    (field) => `${field} ${JSON.stringify(kept[field])}, by the events ${JSON.stringify(recomputed[field])}`,
  );
  return harmless(`${name}: ${told.join("; ")}`);
}
