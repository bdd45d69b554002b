import { electronicFormatIBAN, isValidIBAN } from "ibantools";
import { isPossiblePhoneNumber, type CountryCode } from "libphonenumber-js/min";
import type { Span } from "../../core/cases/message-facts.ts";
import type { Found } from "./lexicon.ts";
import { SPELLED_MAILBOX, spelledMailboxesIn } from "./spelled-mailboxes.ts";
import type { Word } from "./words-of-text.ts";

const COUNTRIES: readonly CountryCode[] = ["US", "GB", "DE", "ES", "FR", "BR", "PT", "MX"];

/** Handles and links: the figures in them are no numbers. */
const NAMES = /(?<![\p{L}\p{N}._%+-])@[\w-]+(?:\/\d)?|https?:\/\/\S+/gu;
const MAILBOX = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
/** Mailboxes of roles, which are there to be written to. */
const ROLE =
  /^(?:info|support|service|help|contact|kontakt|hello|hallo|hola|team|office|sales|noreply|no-reply|kundenservice|soporte|atencion|ayuda|contacto|aide|contato|atendimento|suporte|press|presse|shop|kunden|care|mail|admin|billing|abuse|privacy)/i;
const FIGURES = /\+?\(?\d[\d\s()./-]{5,24}\d/g;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/g;
const DOCUMENTS: readonly RegExp[] = [
  /\b\d{3}-\d{2}-\d{4}\b/g,
  /\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g,
  /\b\d{8}-?[A-Z]\b/g,
  /\b\d{3}\.\d{3}\.\d{3}-\d{2}\b/g,
  /\b[A-Z]{4}\d{6}[A-Z0-9]{3,8}\b/g,
  // Sort code and account, as Britain has them.
  /\b\d{2}-\d{2}-\d{2}\b[^\d\n]{0,20}\d{8}\b/g,
  /(?:sort code|account|konto(?:nummer)?|cuenta|compte|conta|agencia|agência|clabe|pix)[^\d\n]{0,40}\d[\d -]{4,20}/gi,
  /(?:plate|\breg|licen[cs]e|registration|kennzeichen|nummernschild|matr[íi]cula|placas?|patente|immatricul[ée]+e?|plaque)[^\n]{0,14}?\b(?:[A-Z]{1,3}[- ]?[A-Z]{0,3}[- ]?\d{1,4}[A-Z]?(?:[- ]?[A-Z0-9]{1,3})?|\d{4}[- ]?[A-Z]{3})\b/gi,
  /\b(?:born|dob|date of birth|geboren|geb\.?|geburtsdatum|nacid[oa]|n[ée]e?|nascid[oa])\b[^\d\n]{0,10}\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/gi,
  // Identity cards of Germany.
  /\b[CFGHJK-NPRTV-Z](?=[A-Z0-9]{0,7}\d)[A-Z0-9]{8}\b/g,
  // Plates as Britain, France, Portugal, Spain and Germany have them.
  /\b(?:[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]{2}-\d{3}-[A-Z]{2}|[A-Z]{2}-\d{2}-[A-Z]{2}|\d{4} [B-Z]{3}|[A-Z]{1,3}-[A-Z]{1,2} \d{1,4}[HE]?)\b/g,
  /(?:passport|ausweis(?:nummer|nr)?|reisepass|pasaporte|passeport|passaporte|dni|nie|nif|cpf|rg|curp|rfc|nss|ssn|s[ée]curit[ée] sociale|national insurance|steuer-?id|bsn|cc)\b[^\d\n]{0,14}[A-Z]{0,4}\d[\dA-Z. -]{5,20}/gi,
];
const STREETS: readonly RegExp[] = [
  /\b\d{1,5}[a-z]? (?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:street|st|road|rd|lane|ln|avenue|ave|drive|dr|close|way|court|ct|terrace|gardens|crescent|grove|place|square|row|hill|mews|walk|view|park|rise|boulevard|blvd)\b/giu,
  /\b\p{Lu}[\p{L}-]*(?:stra(?:ß|ss)e|str\.?|weg|pfad|gasse|zeile|winkel|grund|allee|platz|ring|damm|ufer|steig|anger|hof|markt|graben|kamp|stieg|chaussee)\s?\d{1,4}/gu,
  /\b(?:Am|An der|An den|Im|In der|In den|Zum|Zur|Auf der|Auf dem|Beim) \p{Lu}[\p{L}-]+ \d{1,4}\b/gu,
  /\b(?:calle|c\/|avenida|av\.?|avda\.?|paseo|plaza|camino|carrera|calzada|callej[óo]n|ronda|traves[íi]a|pasaje|colonia) [\p{L}. ]{2,30}?,? ?(?:n[º°úu]m?\.? ?|#)?\d{1,5}\b/giu,
  /\b\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av\.?|chemin|impasse|boulevard|bd|all[ée]e|place|quai|route|cours|passage|square|sentier|ruelle|lotissement|faubourg|villa|mont[ée]e)\b/giu,
  /\b(?:rua|r\.|avenida|av\.?|travessa|tv\.?|alameda|pra[çc]a|largo|estrada|rodovia|beco|ladeira|viela|quinta|bairro) [\p{L}. ]{2,30}?,? ?(?:n[º°]?\.? ?)?\d{1,5}\b/giu,
];
/** Two names of one person, in the middle of a sentence. */
const NAMED = /(?<![.!?\n]\s?)(?<=[\p{L}\p{N},:(] ?)\b\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}\p{Ll}+\b/u;
const SPELLED = 6;
/** A document named in what is found is anybody's: in signs, how near another cue must be to count for more. */
const OF_ANYBODY = 60;
/** What begins with one of these tells of whoever was named before. */
const OF_THE_SAME = new Set(
  (
    "his her their sein seine seinem seinen seiner ihr ihre ihrem ihren su sus son sa ses leur seu sua name namen heisst " +
    "namens se s dele dela mail email e numero nummer handy handynummer handynummern handynr telefon telefonnummer " +
    "adresse address correo telefono movil celular telefone telemovel portable numero endereco morada direccion " +
    "passport pasaporte passeport passaporte ausweisnummer dni nie nif cpf rg cc cedula curp"
  ).split(" "),
);

/** What is known of a text; what costs more is asked for only where it matters. */
export interface Told {
  /** As the text is compared. */
  readonly words: readonly Word[];
  /** The same words with their places in the text itself. */
  readonly placed: () => readonly Word[];
  /** The phrases that tell whose data are meant. */
  readonly owners: () => readonly Found[];
  /** Words that stand for figures. */
  readonly numerals: ReadonlySet<string>;
  /** How many of the words do. */
  readonly numbered: number;
}

/** Data in `text` by which somebody else can be found: a number, mailbox, account, document or home that is not the writer's. */
export function privateDataIn(text: string, told: Told): readonly Span[] {
  const unnamed = text.includes("@") || text.includes("://") ? text.replace(NAMES, blank) : text;
  const hasFigures = /[@\d]/.test(unnamed);
  const isSpelled =
    (told.numbered >= SPELLED && spelledNumbers(told.words, told.numerals).length > 0) ||
    SPELLED_MAILBOX.test(text);
  if (!hasFigures && !isSpelled) return [];
  const phrases = told.owners();
  const household = phrases.filter(({ sense }) => sense === "household");
  const others = phrases.filter((cue) => cue.sense === "othersData" && !isWithin(cue, household));
  if (others.length === 0 && !NAMED.test(text)) return [];
  if (household.length > 0 && others.every((cue) => isOfTheSame(cue, told.words))) return [];
  const written = hasFigures ? writtenData(unnamed) : [];
  if (written.length === 0 && (others.length === 0 || !isSpelled)) return [];
  const words = told.placed();
  const owners = { others, own: phrases.filter(({ sense }) => sense === "ownData") };
  const spelled = [...spelledNumbers(words, told.numerals), ...spelledMailboxesIn(text, words)];
  return [...written, ...spelled].filter((span) => isOfOthers(span, text, words, owners));
}

interface Owners {
  readonly others: readonly Found[];
  readonly own: readonly Found[];
}

const isWithin = ({ first, end }: Found, others: readonly Found[]): boolean =>
  others.some((other) => other.first <= first && end <= other.end);

const isOfTheSame = ({ first }: Found, words: readonly Word[]): boolean =>
  OF_THE_SAME.has(words[first]?.word ?? "");

const blank = (name: string): string => " ".repeat(name.length);

function writtenData(text: string): readonly Span[] {
  const found: Span[] = [];
  const add = (from: number, to: number): void => {
    found.push({ from, to });
  };
  if (text.includes("@")) {
    for (const { 0: mailbox, index } of text.matchAll(MAILBOX))
      if (!ROLE.test(mailbox)) add(index, index + mailbox.length);
  }
  if (!/\d/.test(text)) return found;
  for (const { 0: figures, index } of text.matchAll(FIGURES))
    if (isPhone(figures) || isCard(figures)) add(index, index + figures.length);
  for (const { 0: iban, index } of text.matchAll(IBAN))
    if (isValidIBAN(electronicFormatIBAN(iban) ?? "")) add(index, index + iban.length);
  for (const pattern of [...DOCUMENTS, ...STREETS])
    for (const { 0: match, index } of text.matchAll(pattern)) add(index, index + match.length);
  return found.filter((span) => !found.some((other) => isPart(span, other)));
}

const isPart = (span: Span, whole: Span): boolean =>
  whole.from <= span.from && span.to <= whole.to && span.to - span.from < whole.to - whole.from;

function isPhone(figures: string): boolean {
  const digits = figures.replace(/\D/g, "").length;
  if (/^\(?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(figures) && digits <= 8) return false;
  if (digits < 8 || digits > 15 || /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\d{4}-\d/.test(figures)) return false;
  return COUNTRIES.some((country) => isPossiblePhoneNumber(figures, country));
}

/** Whether the figures are a payment card's, by their check digit (Luhn). */
function isCard(figures: string): boolean {
  const digits = figures.replace(/\D/g, "");
  if (digits.length < 13 || digits.length > 19) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.charAt(digits.length - 1 - i));
    const weighed = i % 2 === 0 ? digit : digit * 2;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

/** Numbers written out, by those who know that figures are looked for. */
function spelledNumbers(words: readonly Word[], numerals: ReadonlySet<string>): readonly Span[] {
  const found: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    let end = at;
    while (numerals.has(words[end]?.word ?? "")) end++;
    const [first, last] = [words[at], words[end - 1]];
    if (end - at >= SPELLED && first !== undefined && last !== undefined)
      found.push({ from: first.from, to: last.to });
    at = Math.max(at, end);
  }
  return found;
}

/** By the nearest word that tells; without one, by a full name beside it. */
function isOfOthers(span: Span, text: string, words: readonly Word[], { others, own }: Owners): boolean {
  const far = (cues: readonly Found[]): number =>
    Math.min(Infinity, ...cues.map((cue) => distance(cue, span, words)));
  const [toOthers, toOwn] = [far(others), far(own)];
  if (toOthers !== toOwn) return toOthers < toOwn;
  return toOwn === Infinity && NAMED.test(text.slice(Math.max(0, span.from - 80), span.to + 40));
}

/** In signs, between a cue and the data; a cue behind them is as far again, one in them far from them. */
function distance({ first, end }: Found, { from, to }: Span, words: readonly Word[]): number {
  const [cueFrom, cueTo] = [words[first]?.from ?? 0, words[end - 1]?.to ?? 0];
  if (cueTo <= from) return from - cueTo;
  if (cueFrom >= to) return 2 * (cueFrom - to);
  return cueFrom >= from && cueTo <= to ? OF_ANYBODY : 0;
}
