import type { z } from "zod";
import type { Problem } from "../../ports/errors.ts";
import { suggest } from "../nearest.ts";
import { keyPlaceOf, nodeAt, placeOf, textAt, type Path, type Sourced } from "../yaml/sourced.ts";
import { maskTokens } from "../yaml/token-shapes.ts";
import { credentialExample, exampleFor } from "./examples.ts";
import { wrongNumber } from "./numbers.ts";
import { LITERAL_CREDENTIAL, NO_CREDENTIAL, quoted, type Wrong } from "./wrong.ts";

type Issue = z.core.$ZodIssue;

/** What zod found wrong with the plain form of `root`, each at the place in the file where the value stands. */
export function placeIssues(root: Sourced, issues: readonly Issue[]): readonly Problem[] {
  return issues.flatMap((issue) => placeIssue(root, issue, issue.path.filter(isStep)));
}

function placeIssue(root: Sourced, issue: Issue, path: Path): readonly Problem[] {
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        ...keyPlaceOf(root, [...path, key]),
        message: maskTokens(`unknown key ${quoted(key)}`),
        mend: suggest(key, issue.message.split(",")),
      }));
    case "invalid_union":
      return placeUnion(root, issue, path);
    case "invalid_key": // the key of a record: its own issues have no path
      return issue.issues.map((inner) => atKey(root, path, inner));
    case "custom":
      return [
        {
          ...(issue.params?.["atKey"] === true ? keyPlaceOf(root, path) : placeOf(root, path)),
          message: maskTokens(issue.message),
          mend: maskTokens(String(issue.params?.["mend"] ?? "see the documentation")),
        },
      ];
    case "invalid_value":
      return [{ ...placeOf(root, path), ...describeValue(root, path, issue.values.map(String)) }];
    case "too_small":
    case "too_big":
    case "invalid_format":
    case "not_multiple_of":
      return [{ ...placeOf(root, path), ...describeSize(issue, path) }];
    case "invalid_type":
    case "invalid_element":
      return [{ ...placeOf(root, path), ...describeType(root, path, issue) }];
  }
}

/** The branch that the operator meant: the one that got further than the value's own type. */
function placeUnion(
  root: Sourced,
  issue: Extract<Issue, { code: "invalid_union" }>,
  path: Path,
): readonly Problem[] {
  const meant = issue.errors.find((issues) =>
    issues.every((inner) => inner.path.length > 0 || inner.code === "custom"),
  );
  if (meant !== undefined && meant.length > 0) {
    return meant.flatMap((inner) => placeIssue(root, inner, [...path, ...inner.path.filter(isStep)]));
  }
  if ("options" in issue && Array.isArray(issue.options)) {
    return [{ ...placeOf(root, path), ...describeValue(root, path, issue.options.map(String)) }];
  }
  const name = nameOf(path);
  return [{ ...placeOf(root, path), message: `${name} is not written as expected`, mend: mendFor(path) }];
}

function atKey(root: Sourced, path: Path, issue: Issue): Problem {
  const custom = issue.code === "custom" ? String(issue.params?.["mend"] ?? "") : "";
  return { ...keyPlaceOf(root, path), message: maskTokens(issue.message), mend: custom };
}

function describeValue(root: Sourced, path: Path, known: readonly string[]): Wrong {
  const node = nodeAt(root, path);
  if (node === undefined)
    return { message: `${nameOf(path)} is missing`, mend: `add one of: ${known.join(", ")}` };
  const written = node.kind === "scalar" ? quoted(String(node.value)) : `a ${node.kind}`;
  const mend =
    node.kind === "scalar" ? suggest(String(node.value), known) : `known here: ${known.join(", ")}`;
  return { message: maskTokens(`${nameOf(path)} cannot be ${written}`), mend };
}

function describeSize(issue: Issue, path: Path): Wrong {
  const name = nameOf(path);
  if (issue.code === "too_small" && issue.origin === "array") {
    return { message: `${name} is an empty list`, mend: mendFor(path) };
  }
  if (issue.code === "too_small")
    return { message: `${name} is too small`, mend: `write ${issue.minimum} or more` };
  if (issue.code === "too_big")
    return { message: `${name} is too big`, mend: `write ${issue.maximum} or less` };
  return { message: `${name} is not written as expected`, mend: mendFor(path) };
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
  record: "a map",
};

function describeType(root: Sourced, path: Path, issue: Issue): Wrong {
  const node = nodeAt(root, path);
  const name = nameOf(path);
  const expected = issue.code === "invalid_type" ? issue.expected : "";
  const isCredential = issue.message === NO_CREDENTIAL;
  if (node === undefined) return isCredential ? credentialMissing(root, path) : describeMissing(path);
  if (expected === "string" && node.kind === "scalar" && node.value !== null) {
    if (isCredential) return LITERAL_CREDENTIAL;
    const wrong = typeof node.value === "number" ? wrongNumber(path, node.source) : undefined;
    if (wrong !== undefined) return wrong;
    if (exampleFor(path) === undefined) {
      const mend = `put it in quotes, or digits get lost: "${maskTokens(node.source)}"`;
      return { message: `${name} is an unquoted ${typeof node.value}`, mend };
    }
  }
  return { message: `${name} must be ${EXPECTED[expected] ?? expected}`, mend: mendFor(path) };
}

const describeMissing = (path: Path): Wrong => ({
  message: `${nameOf(path)} is missing`,
  mend: mendFor(path, "add"),
});

function credentialMissing(root: Sourced, path: Path): Wrong {
  const kind = textAt(root, [...path.slice(0, -2), "kind"]);
  return { message: `${nameOf(path)} is missing`, mend: `add \`${credentialExample(path, kind)}\`` };
}

function mendFor(path: Path, verb = "write"): string {
  const example = exampleFor(path);
  if (example !== undefined) return `${verb} it as \`${example}\``;
  return verb === "add" ? `add ${quoted(String(path.at(-1) ?? ""))}` : "see the example configuration";
}

/** How a problem names a value: its key, or its number in the list of that key. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "the file";
  if (typeof last === "string") return maskTokens(quoted(last));
  return `item ${last + 1} of ${nameOf(path.slice(0, -1))}`;
}

const isStep = (step: PropertyKey): step is string | number => typeof step !== "symbol";
