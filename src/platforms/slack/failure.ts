import { z } from "zod";

/** What became of a call that brought no answer of use. */
export type SlackFailure =
  /** No byte of it reached Slack. */
  | { readonly kind: "not sent"; readonly reason: string }
  /** Too many calls: this one was not carried out. */
  | { readonly kind: "rate limited"; readonly retryAfterMs: number | undefined }
  /** Slack answered with this error code; of `missing_scope` it says which is needed. */
  | { readonly kind: "refused"; readonly code: string; readonly needed?: string }
  /** It may have been carried out, or be carried out yet. */
  | { readonly kind: "unknown"; readonly reason: string };

/** The code of the error that stands for a 429 without a time to wait, of which the SDK itself makes a nameless one. */
export const RATE_LIMITED_CODE = "SLACK_RATE_LIMITED";

/** Errors that only arise before a connection stands: DNS, and connecting. */
const BEFORE_CONNECTION = new Set(["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "UND_ERR_CONNECT_TIMEOUT"]);

/** Certificates are checked, and protocols agreed on, before the first byte of a request. */
const TLS = new Set([
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_REVOKED",
  "CERT_UNTRUSTED",
  "CERT_REJECTED",
  "CERT_SIGNATURE_FAILURE",
  "CERT_CHAIN_TOO_LONG",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "INVALID_CA",
  "INVALID_PURPOSE",
  "HOSTNAME_MISMATCH",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "ERR_TLS_CERT_ALTNAME_FORMAT",
  "ERR_SSL_WRONG_VERSION_NUMBER",
  "ERR_SSL_UNSUPPORTED_PROTOCOL",
  "ERR_SSL_PACKET_LENGTH_TOO_LONG",
  "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE",
  "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION",
]);

const RATE_LIMITED = new Set(["ratelimited", "rate_limited"]);

const sdkError = z.union([
  z.object({
    code: z.literal("slack_webapi_platform_error"),
    data: z.object({ error: z.string(), needed: z.string().optional().catch(undefined) }),
  }),
  z.object({ code: z.literal("slack_webapi_rate_limited_error"), retryAfter: z.number() }),
  z.object({ code: z.literal("slack_webapi_http_error"), statusCode: z.number() }),
  z.object({ code: z.literal("slack_webapi_request_error"), original: z.unknown() }),
]);

/** What the SDK's error means. Whatever is not known to have failed before Slack could act is unknown. */
export function failureOf(error: unknown): SlackFailure {
  const read = sdkError.safeParse(error);
  // Among others: an answer that broke off half-way, which the SDK does not wrap.
  if (!read.success) return { kind: "unknown", reason: "the answer broke off" };
  const { data: known } = read;
  switch (known.code) {
    case "slack_webapi_platform_error":
      return refusal(known.data.error, known.data.needed);
    case "slack_webapi_rate_limited_error":
      return { kind: "rate limited", retryAfterMs: Math.max(0, known.retryAfter) * 1000 };
    case "slack_webapi_http_error":
      return { kind: "unknown", reason: `status ${known.statusCode}` };
    case "slack_webapi_request_error":
      return networkFailure(known.original);
  }
}

/** The SDK puts a whole body that is no JSON in the place of an error code; such a thing is never repeated to anybody. */
function refusal(code: string, needed: string | undefined): SlackFailure {
  if (RATE_LIMITED.has(code)) return { kind: "rate limited", retryAfterMs: undefined };
  if (!/^[a-z0-9_]{1,80}$/.test(code)) return { kind: "unknown", reason: "an answer that cannot be read" };
  const isScope = needed !== undefined && /^[a-z:.,_ ]{1,200}$/.test(needed);
  return { kind: "refused", code, ...(isScope && { needed }) };
}

function networkFailure(original: unknown): SlackFailure {
  const causes = causesOf(original);
  if (causes.some(({ code }) => code === RATE_LIMITED_CODE)) {
    return { kind: "rate limited", retryAfterMs: undefined };
  }
  const before = causes.find(
    ({ code, syscall }) => BEFORE_CONNECTION.has(code) || TLS.has(code) || syscall === "connect",
  );
  if (before !== undefined) return { kind: "not sent", reason: before.code };
  return { kind: "unknown", reason: causes.at(-1)?.code ?? "no answer" };
}

const coded = z.object({
  code: z.string().regex(/^[A-Z0-9_]{1,60}$/),
  syscall: z.string().optional(),
});
const caused = z.object({ cause: z.unknown() });

/** The error codes of an error and its causes: of `fetch` the cause knows what went wrong. */
function causesOf(error: unknown): readonly z.infer<typeof coded>[] {
  const found: z.infer<typeof coded>[] = [];
  let current = error;
  for (let depth = 0; depth < 5 && current !== undefined; depth++) {
    const read = coded.safeParse(current);
    if (read.success) found.push(read.data);
    current = caused.safeParse(current).data?.cause;
  }
  return found;
}
