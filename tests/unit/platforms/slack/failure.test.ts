import { webApi } from "@slack/bolt";
import { describe, expect, it } from "vitest";
import { failureOf } from "../../../../src/platforms/slack/failure.ts";

const fetchFailed = (cause: object): unknown =>
  new webApi.WebAPIRequestError(new TypeError("fetch failed", { cause }));
const refused = (error: string): unknown => new webApi.WebAPIPlatformError({ ok: false, error });

describe("failureOf", () => {
  it.each([
    "ENOTFOUND",
    "EAI_AGAIN",
    "ECONNREFUSED",
    "UND_ERR_CONNECT_TIMEOUT",
    "CERT_HAS_EXPIRED",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "ERR_SSL_WRONG_VERSION_NUMBER",
  ])("takes %s for a call of which no byte was sent", (code) => {
    expect(failureOf(fetchFailed({ code }))).toEqual({ kind: "not sent", reason: code });
  });

  it("knows by the system call that a connection never stood", () => {
    for (const code of ["ETIMEDOUT", "ENETUNREACH", "EHOSTUNREACH", "ECONNRESET"]) {
      expect(failureOf(fetchFailed({ code, syscall: "connect" })).kind).toBe("not sent");
    }
  });

  it.each([
    "ECONNRESET",
    "EPIPE",
    "ETIMEDOUT",
    "UND_ERR_SOCKET",
    "UND_ERR_HEADERS_TIMEOUT",
    "UND_ERR_BODY_TIMEOUT",
    "EPROTO",
  ])("knows nothing after %s", (code) => {
    expect(failureOf(fetchFailed({ code }))).toEqual({ kind: "unknown", reason: code });
  });

  it("knows nothing after a timeout, which may have come after the first byte", () => {
    const timeout = new DOMException("The operation was aborted due to timeout", "TimeoutError");
    expect(failureOf(new webApi.WebAPIRequestError(timeout)).kind).toBe("unknown");
  });

  it.each([400, 404, 500, 502, 503, 504])("knows nothing after status %i", (status) => {
    const error = new webApi.WebAPIHTTPError(status, "", {}, "");
    expect(failureOf(error)).toEqual({ kind: "unknown", reason: `status ${status}` });
  });

  it("knows nothing of an answer that is not JSON, and repeats nothing of it", () => {
    const failure = failureOf(refused("<html>Bad gateway xoxb-secret</html>"));
    expect(failure).toEqual({ kind: "unknown", reason: "an answer that cannot be read" });
  });

  it("knows nothing of what the SDK did not foresee", () => {
    for (const error of [new TypeError("terminated"), undefined, null, "text", { code: 3 }]) {
      expect(failureOf(error).kind).toBe("unknown");
    }
  });

  it("tells how long to wait", () => {
    expect(failureOf(new webApi.WebAPIRateLimitedError(7))).toEqual({
      kind: "rate limited",
      retryAfterMs: 7000,
    });
    for (const code of ["ratelimited", "rate_limited"]) {
      expect(failureOf(refused(code))).toEqual({ kind: "rate limited", retryAfterMs: undefined });
    }
  });

  it("hands on the code that Slack gave", () => {
    expect(failureOf(refused("channel_not_found"))).toEqual({ kind: "refused", code: "channel_not_found" });
  });
});
