// npm run bench:conduct: precision and recall on the labelled messages, beside four libraries alone, and the speed.
import { Profanity } from "@2toad/profanity";
import { AllProfanity } from "allprofanity";
import { Filter } from "glin-profanity";
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from "obscenity";
import { findConduct } from "../../src/classify/conduct/find-conduct.ts";
import { CONDUCT_CATEGORIES } from "../../src/core/cases/message-facts.ts";
import { conductLines, SPLITS, type ConductLine } from "../support/conduct-lines.ts";
import { precision, recall, scoreOf, type Score } from "../support/conduct-scores.ts";
import { asMarkdown, inThousands } from "./bench-table.ts";

const lines = conductLines();
const ours = ({ text, language }: ConductLine): ReadonlySet<string> =>
  new Set(findConduct(text, { language }).map(({ category }) => category));

const shares = (score: Score): readonly string[] => [precision(score).toFixed(3), recall(score).toFixed(3)];

type Split = (typeof SPLITS)[number];
/** Between the end of a round and the next one there are no lines but `dev`. */
const splits = SPLITS.filter((split) => lines.some((one) => one.split === split));

function byRows(split: Split): readonly (readonly string[])[] {
  const half = lines.filter((one) => one.split === split);
  const languages = [...new Set(half.map(({ language }) => language))];
  return [
    ...CONDUCT_CATEGORIES.map((name) => [`${split}: ${name}`, ...shares(scoreOf(half, ours, [name]))]),
    ...languages.map((name) => [
      `${split}: ${name}`,
      ...shares(
        scoreOf(
          half.filter(({ language }) => language === name),
          ours,
        ),
      ),
    ]),
    [`${split}: all`, ...shares(scoreOf(half, ours))],
  ];
}

/** Libraries know no categories: they are asked only whether a line has cursing, an insult or a slur. */
const WORDS = ["cursing", "insults", "slurs"];
const asOne = (labels: Iterable<string>): ReadonlySet<string> =>
  new Set([...labels].some((label) => WORDS.includes(label)) ? ["words"] : []);

const obscenity = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
const toad = new Profanity({ languages: ["en", "de", "es", "fr", "pt"] });
const all = new AllProfanity();
all.loadLanguages(["english", "german", "spanish", "french"]);
const glin = new Filter({ languages: ["english", "german", "spanish", "french", "portuguese"] });

const DETECTORS: readonly (readonly [string, (line: ConductLine) => boolean])[] = [
  ["ours", (line) => asOne(ours(line)).size > 0],
  ["obscenity", ({ text }) => obscenity.hasMatch(text)],
  ["@2toad/profanity", ({ text }) => toad.exists(text)],
  ["allprofanity", ({ text }) => all.check(text)],
  ["glin-profanity", ({ text }) => glin.isProfane(text)],
];

function beside(split: Split): readonly (readonly string[])[] {
  const half = lines.filter((one) => one.split === split);
  return DETECTORS.map(([name, detects]) => {
    let [hits, wrong, silent] = [0, 0, 0];
    for (const line of half) {
      const isLabelled = asOne(line.labels).size > 0;
      if (detects(line) && isLabelled) hits++;
      else if (detects(line)) wrong++;
      else if (isLabelled) silent++;
    }
    return [`${split}: ${name}`, ...shares({ hits, wrong, silent })];
  });
}

/** Texts a second on one core, by the processor's time: what else runs on the machine does not count. */
function speed(): number {
  const texts =
    lines
      .map(({ text }) => text)
      .join(" ")
      .match(/.{280}/gsu) ?? [];
  for (let i = 0; i < 20; i++) for (const text of texts) findConduct(text, { language: "en" });
  const before = process.cpuUsage();
  for (let i = 0; i < 20; i++) for (const text of texts) findConduct(text, { language: "en" });
  const { user, system } = process.cpuUsage(before);
  return (texts.length * 20 * 1e6) / (user + system);
}

const columns = ["half: of what", "precision", "recall"];
const table = (title: string, rows: readonly (readonly string[])[]): string =>
  asMarkdown({ title, columns, rows, notes: [] });
console.log(table("Conduct, by category and language", splits.flatMap(byRows)));
console.log(table("Cursing, insults or slurs, beside libraries alone", splits.flatMap(beside)));
console.log(
  `${inThousands(speed())} texts of 280 characters a second on one core, half of them with conduct`,
);
