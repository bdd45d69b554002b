import { LineCounter, parseDocument, type ErrorCode, type YAMLError } from "yaml";
import type { Problem } from "../../ports/errors.ts";
import type { Place, Sourced } from "./sourced.ts";
import { toSourced } from "./to-sourced.ts";
import { findTokens } from "./token-shapes.ts";

/** A YAML text as read; `root` is undefined when it is not YAML. */
export interface YamlFile {
  readonly root: Sourced | undefined;
  readonly problems: readonly Problem[];
}

const MAX_LENGTH = 200_000;

/** Reads the YAML `text` of the file that problems call `file`. An empty file is an empty map. */
export function readYaml(text: string, file: string): YamlFile {
  if (text.length > MAX_LENGTH) {
    return { root: undefined, problems: [problem({ file, line: 0, column: 0 }, TOO_LONG)] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false, // its own check takes a minute for 60,000 keys; `toSourced` finds them too
  });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = [
    ...firstPerLine(document.errors, lines).map((error) =>
      problem(placeOf(error.pos[0]), describeError(error)),
    ),
    ...findTokens(text).map((offset) => problem(placeOf(offset), LITERAL_TOKEN)),
  ];
  if (document.errors.length > 0) return { root: undefined, problems };
  const { root, problems: odd } = toSourced(document.contents, placeOf);
  const reported = new Set(problems.map(({ line }) => line));
  const escaped = tokensIn(root).filter(({ line }) => !reported.has(line));
  return { root, problems: [...problems, ...odd, ...escaped.map((place) => problem(place, LITERAL_TOKEN))] };
}

/** Where values hold a credential that the text of the file does not show, because it is escaped or folded. */
function tokensIn(node: Sourced): readonly Place[] {
  switch (node.kind) {
    case "scalar":
      return typeof node.value === "string" && findTokens(node.value).length > 0 ? [node.place] : [];
    case "list":
      return node.items.flatMap(tokensIn);
    case "map":
      return [...node.entries.values()].flatMap(({ value }) => tokensIn(value));
  }
}

interface Wrong {
  readonly message: string;
  readonly mend: string;
}

const TOO_LONG: Wrong = { message: "is longer than 200,000 characters", mend: "split it" };
const LITERAL_TOKEN: Wrong = {
  message: "a credential is written out in the file",
  mend: "put it into the environment and write env:NAME, or into a file and write file:/PATH; then replace it, it is no longer secret",
};
/** One slip makes the parser stumble several times on its line. */
function firstPerLine(errors: readonly YAMLError[], lines: LineCounter): readonly YAMLError[] {
  const seen = new Set<number>();
  return errors.filter(({ pos }) => {
    const { line } = lines.linePos(pos[0]);
    const first = !seen.has(line);
    seen.add(line);
    return first;
  });
}

function problem(place: Place, wrong: Wrong): Problem {
  return { ...place, ...wrong };
}

const UNCLOSED: Wrong = {
  message: "a bracket or brace that was opened before is not closed",
  mend: "close it, or indent what belongs into it",
};

const BY_CODE: Partial<Record<ErrorCode, Wrong>> = {
  TAB_AS_INDENT: { message: "a tab is used to indent", mend: "indent with spaces" },
  BAD_INDENT: { message: "the indentation is off", mend: "align the line with its siblings" },
  MULTIPLE_DOCS: { message: "the file holds more than one document (---)", mend: "keep one per file" },
  MISSING_CHAR: {
    message: "a quote, bracket, comma or colon is missing",
    mend: "close what was opened before here",
  },
};

function describeError({ code, message }: YAMLError): Wrong {
  if (code === "BAD_INDENT" && message.startsWith("Flow")) return UNCLOSED;
  const words = code.toLowerCase().replaceAll("_", " ");
  return (
    BY_CODE[code] ?? {
      message: `this is not valid YAML (${words})`,
      mend: "check quotes, brackets, colons and indentation",
    }
  );
}
