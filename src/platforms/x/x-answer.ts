import { ApiPartialResponseError, ApiRequestError, ApiResponseError } from "twitter-api-v2";

/** What became of one request to X. */
export type XAnswer =
  /** `access` is how far X lets the token go (`read`, `read-write`, ...), where it says so. */
  | { readonly kind: "answered"; readonly body: unknown; readonly access?: string | undefined }
  /** Nothing is to be asked for so many milliseconds; 0 when X did not say for how long. */
  | { readonly kind: "limited"; readonly reason: string; readonly forMs: number }
  /** X is down, out of reach, or said something that makes no sense: it is worth trying again. */
  | { readonly kind: "unreachable"; readonly reason: string }
  /** X wants nothing to do with us, or not with this request, until a person mends it. */
  | {
      readonly kind: "refused";
      readonly status: number;
      /** API v1.1 numbers its errors. */
      readonly code?: number | undefined;
      readonly reason: string;
      readonly mend: string;
    }
  /** We stopped waiting ourselves. */
  | { readonly kind: "stopped" };

/** The body of a response. Texts of X are not repeated in reasons: they may hold what a customer wrote. */
export function readBody(text: unknown, access?: unknown): XAnswer {
  if (typeof text !== "string") return { kind: "unreachable", reason: "X answered without a text" };
  try {
    const body = JSON.parse(text) as unknown;
    return typeof access === "string" ? { kind: "answered", body, access } : { kind: "answered", body };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { kind: "unreachable", reason: "X answered with something else than JSON, or with a part of it" };
  }
}

/**
 * What an error of the SDK means. The error itself goes no further: it holds the request, and so the credentials; of
 * what X wrote only its own problem type is repeated.
 */
export function classifyError(error: unknown): XAnswer {
  if (error instanceof ApiResponseError)
    return classifyStatus(error.code, problemOf(error.data), codeIn(error.data));
  if (error instanceof ApiPartialResponseError) {
    return { kind: "unreachable", reason: "the connection to X broke off in the middle of an answer" };
  }
  if (error instanceof ApiRequestError) {
    return { kind: "unreachable", reason: `X did not answer: ${codeOf(underlying(error))}` };
  }
  if (codeOf(error) === "ERR_INVALID_CHAR") {
    const mend = "look for a line break or a quotation mark in the variable or file that holds it";
    return {
      kind: "refused",
      status: 0,
      reason: "a credential for X has characters that none can have",
      mend,
    };
  }
  return { kind: "unreachable", reason: `the request to X failed: ${codeOf(error)}` };
}

function classifyStatus(status: number, problem: string, code: number | undefined): XAnswer {
  if (status === 429) return { kind: "limited", reason: `X asks us to wait (429${problem})`, forMs: 0 };
  if (status >= 500 || status === 408) {
    return { kind: "unreachable", reason: `X has trouble of its own (${status}${problem})` };
  }
  const { reason, mend } = REFUSALS.get(status) ?? REFUSED;
  const said = problem === "" && code !== undefined ? `, ${code}` : problem;
  return { kind: "refused", status, code, reason: `${reason} (${status}${said})`, mend };
}

const REFUSED = {
  reason: "X refuses the request",
  mend: "check that `account` is the number of the account, not its handle, and look at https://docs.x.com/status",
};

const REFUSALS: ReadonlyMap<number, { readonly reason: string; readonly mend: string }> = new Map([
  [
    401,
    {
      reason: "X refuses our credentials",
      mend: "they were revoked or replaced, or this machine's clock is wrong: set the clock, or make new ones in the X developer console and restart",
    },
  ],
  [
    402,
    {
      reason: "X wants to be paid first",
      mend: "add credits to the project in the X developer console",
    },
  ],
  [
    403,
    {
      reason: "X forbids us to read",
      mend: "see in the X developer console whether the app or its account is suspended, and whether its plan covers reading posts",
    },
  ],
]);

/** The last part of X's problem type, such as `, client-forbidden`: a word of X's own list, never free text. */
function problemOf(data: unknown): string {
  const [, type] =
    typeof data === "string" ? (/"type"\s*:\s*"[^"]*[/#]([a-z][a-z-]{2,60})"/.exec(data) ?? []) : [];
  return type === undefined ? "" : `, ${type}`;
}

/** The number that API v1.1 gives an error. */
function codeIn(data: unknown): number | undefined {
  const [, code] = typeof data === "string" ? (/"code"\s*:\s*(\d{1,4})\b/.exec(data) ?? []) : [];
  return code === undefined ? undefined : Number(code);
}

/** What the system said. The SDK means to hand it out as `requestError`, and looks for it under a wrong name. */
function underlying(error: ApiRequestError): unknown {
  const options: unknown = Reflect.get(error, "_options");
  return typeof options === "object" && options !== null && "error" in options ? options.error : error;
}

/** The system's code of an error (`ECONNRESET`), or its class; never its message. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
