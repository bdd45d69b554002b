import { z } from "zod";
import { addWrong, quoted, type Wrong } from "./wrong.ts";

/** A text that is not empty. */
export const textField: z.ZodType<string, string> = z.string().superRefine((text, context) => {
  if (text.trim() === "")
    addWrong(context, { message: "the text is empty", mend: "fill it in, or delete the line" });
});

/** A key that names something and may name a folder: `acme`, `x-acme`. */
export const nameField: z.ZodType<string, string> = z.string().superRefine((name, context) => {
  if (/^[a-z0-9][a-z0-9_-]{0,63}$/.test(name)) return;
  const message = `${quoted(name)} cannot be a name`;
  addWrong(context, {
    message,
    mend: "use lower-case letters, digits, - and _, at most 64, a letter or digit first",
  });
});

/** A share such as `95%`, above 0 and below 100 %, as a number between 0 and 1. `what` says what it is. */
export function shareField(what: string): z.ZodType<number, string> {
  return z
    .string()
    .transform((text, context) => {
      const percent = parsePercent(text);
      if (percent !== undefined && percent > 0 && percent < 100) return percent / 100;
      const message = `${quoted(text)} cannot be ${what}`;
      addWrong(context, { message, mend: mendShare(text, percent) });
      return z.NEVER;
    })
    .meta({ examples: ["95%"] });
}

/** The number before the percent sign; undefined when the text is not a percentage. */
export function parsePercent(text: string): number | undefined {
  const [, digits] = /^(\d{1,4}(?:\.\d{1,4})?)%$/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function mendShare(text: string, percent: number | undefined): string {
  if (percent === undefined) return mendPercentage(text);
  return percent === 100
    ? "nobody keeps every promise: write 99% or less"
    : "write a percentage above 0% and below 100%";
}

/** The percentage that `text` may mean: `95` and `0.95` are 95%. */
export function mendPercentage(text: string): string {
  const [, number = "", space = "", sign] = /^(\d{1,3}(?:\.\d{1,4})?)(\s*)(%?)$/.exec(text) ?? [];
  const value = Number(number);
  if (number === "" || value === 0 || value >= 100 || number === "1") return "write a percentage such as 95%";
  if (sign === "%" && space !== "") return `write ${number}%, without the space`;
  return value < 1 ? `write ${Number((value * 100).toFixed(4))}%` : `write ${number}%`;
}

/** A language and region as BCP 47 writes them, which this machine knows. */
export const localeField: z.ZodType<string, string> = z.string().superRefine((text, context) => {
  if (isLocale(text)) return;
  addWrong(context, { message: `unknown locale ${quoted(text)}`, mend: "write it as en, de or pt-BR" });
});

function isLocale(text: string): boolean {
  try {
    return Intl.PluralRules.supportedLocalesOf([text]).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false; // malformed, says Intl
    throw error;
  }
}

/** An e-mail address. */
export const emailField: z.ZodType<string, string> = z.string().superRefine((text, context) => {
  if (/^[^\s@<>"]+@[^\s@<>"]+$/.test(text)) return;
  addWrong(context, {
    message: `${quoted(text)} is not an e-mail address`,
    mend: "write it like bo@acme.example",
  });
});

/** Where signed requests are sent: over TLS, or to this machine itself. */
export const webhookField: z.ZodType<string, string> = z.string().superRefine((text, context) => {
  const wrong = wrongWebhook(text);
  if (wrong !== undefined) addWrong(context, wrong);
});

function wrongWebhook(text: string): Wrong | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const mend = "write it like https://hooks.acme.example/ssla";
  if (url === undefined) return { message: `${quoted(text)} is not an address`, mend };
  // What stands in it may be a credential, so it is not repeated.
  if (url.username !== "" || url.password !== "")
    return { message: "the address holds a name or a password", mend: "requests are signed with `secret`" };
  if (url.protocol === "https:") return undefined;
  if (url.protocol === "http:" && LOOPBACK.test(url.hostname)) return undefined;
  return { message: `${quoted(`${url.protocol}//${url.host}`)} is not secure`, mend };
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
