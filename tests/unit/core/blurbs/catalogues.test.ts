import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { PLACEHOLDERS, type Catalogue, type MessageKey } from "../../../../src/core/blurbs/catalogue.ts";
import { CATALOGUES, LOCALES, localeOf } from "../../../../src/core/blurbs/locales.ts";
import { CONDUCT_CATEGORIES } from "../../../../src/core/cases/message-facts.ts";

type Ast = ReturnType<IntlMessageFormat["getAst"]>;

/** The numbers by which the parser tells a text, and the `#` of a plural, from a placeholder. */
const WITHOUT_NAME = [0, 7];

function placeholdersIn(ast: Ast): readonly string[] {
  return ast.flatMap((element) => [
    ...("value" in element && !WITHOUT_NAME.includes(element.type) ? [element.value] : []),
    ...("options" in element
      ? Object.values(element.options).flatMap(({ value }) => placeholdersIn(value))
      : []),
  ]);
}

const keys = Object.keys(PLACEHOLDERS).filter((key): key is MessageKey => key in PLACEHOLDERS);

/** What a catalogue leaves out or invents of a message. */
function faultsOf({ locale, messages }: Catalogue, key: MessageKey): readonly string[] {
  const used = new Set(placeholdersIn(new IntlMessageFormat(messages[key], locale).getAst()));
  const names = PLACEHOLDERS[key].map((name: string) => name.replace("?", ""));
  const needed = PLACEHOLDERS[key].filter((name: string) => !name.endsWith("?"));
  return [
    ...needed.filter((name) => !used.has(name)).map((name) => `${key} lacks {${name}}`),
    ...[...used].filter((name) => !names.includes(name)).map((name) => `${key} knows of {${name}}`),
  ];
}

describe("the catalogues", () => {
  it.each(LOCALES)("of %s misses no message and uses each placeholder", (locale) => {
    const catalogue = CATALOGUES[locale];
    expect(Object.keys(catalogue.messages).sort()).toEqual([...keys].sort());
    expect(
      keys.filter((key) => key !== "aroundTheClock").filter((key) => catalogue.messages[key] === ""),
    ).toEqual([]);
    expect(keys.flatMap((key) => faultsOf(catalogue, key))).toEqual([]);
  });

  it.each(LOCALES)("of %s tells days, months and what is not tolerated apart", (locale) => {
    const { days, months, conduct } = CATALOGUES[locale];
    for (const names of Object.values(days)) expect(new Set(names).size).toBe(7);
    for (const names of Object.values(months)) expect(new Set(names).size).toBe(12);
    expect(Object.keys(conduct).sort()).toEqual([...CONDUCT_CATEGORIES].sort());
  });

  it.each(LOCALES)("of %s shows the hours by the clock that its readers use", (locale) => {
    const tag = locale === "en" ? "en-US" : locale;
    const { hourCycle } = new Intl.DateTimeFormat(tag, { hour: "numeric" }).resolvedOptions();
    expect(CATALOGUES[locale].messages["time.full"].includes("{hour12}")).toBe(hourCycle === "h12");
  });

  it("are found by any tag of their language, and by no other", () => {
    expect(["pt-BR", "de_AT", "EN", "zh", ""].map(localeOf)).toEqual([
      "pt",
      "de",
      "en",
      undefined,
      undefined,
    ]);
  });
});
