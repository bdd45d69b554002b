// Messages classified per second, on one core.
import { languageOf } from "../../src/classify/language.ts";
import { findConduct } from "../../src/classify/conduct/find-conduct.ts";
import { plainRules } from "../../src/classify/plain-rules.ts";
import type { ClassifierInput } from "../../src/ports/classifier.ts";
import { SENTENCES } from "../support/sentences.ts";
import { inThousands, type BenchTable } from "./bench-table.ts";

const LENGTH = 280;
const TEXTS = 2_000;
const ROUNDS = 7;

/** Texts of 280 characters, as customers write them to a brand, no two alike. */
function texts(languages: readonly string[]): readonly string[] {
  const sentences = languages.flatMap((language) => SENTENCES[language] ?? []);
  return Array.from({ length: TEXTS }, (_, i) => {
    let text = `@acme @ana_${i}`;
    for (let n = i; text.length < LENGTH; n += 7) text += ` ${sentences[n % sentences.length] ?? ""}.`;
    return text.slice(0, LENGTH);
  });
}

const input = (text: string): ClassifierInput => ({
  text,
  interaction: "mention",
  from: "customer",
  keywords: ["stranded", "refund", "lost luggage"],
  patterns: [],
  autoReplies: [],
});

/** How many texts `work` does in a second of processor time, in the best of some rounds: others use this machine, too. */
function perSecond(all: readonly string[], work: (text: string) => unknown): number {
  let best = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const started = process.cpuUsage();
    for (const text of all) work(text);
    const { user, system } = process.cpuUsage(started);
    best = Math.max(best, (all.length / (user + system)) * 1_000_000);
  }
  return best;
}

/** Measures the whole classifier, and the guess of the language alone. */
export function benchClassify(): BenchTable {
  const kinds = [
    ["English", texts(["en"])],
    ["German, Spanish, French, Portuguese", texts(["de", "es", "fr", "pt"])],
    ["Japanese", texts(["ja"])],
  ] as const;
  return {
    title: "Classification",
    columns: [`texts of ${LENGTH} characters`, "messages a second", "language alone", "conduct alone"],
    rows: kinds.map(([name, all]) => [
      name,
      inThousands(perSecond(all, (text) => plainRules.classify(input(text)))),
      inThousands(perSecond(all, languageOf)),
      inThousands(perSecond(all, (text) => findConduct(text))),
    ]),
    notes: [`Best of ${ROUNDS} rounds of ${inThousands(TEXTS)} texts each, by processor time of one core.`],
  };
}
