import { describe, expect, it } from "vitest";
import { editFailure, isRefusedShape, postFailure, unopened } from "../../../../src/notify/slack/outcomes.ts";

const refused = (code: string) => ({ kind: "refused", code }) as const;

describe("postFailure", () => {
  it.each([
    "channel_not_found",
    "not_in_channel",
    "is_archived",
    "restricted_action",
    "restricted_action_read_only_channel",
    "restricted_action_of_tomorrow",
    "invalid_auth",
    "token_revoked",
    "token_expired",
    "account_inactive",
    "missing_scope",
  ])("is blocked by %s", (code) => {
    expect(postFailure(refused(code))).toEqual({ kind: "blocked", reason: code });
  });

  it.each([
    "invalid_blocks",
    "invalid_blocks_format",
    "msg_blocks_too_long",
    "msg_too_long",
    "metadata_too_large",
    "invalid_metadata_format",
    "invalid_metadata_schema",
  ])("tries plain words after %s", (code) => {
    expect(postFailure(refused(code))).toEqual({ kind: "refused shape", reason: code });
    expect(isRefusedShape(refused(code))).toBe(true);
  });

  it.each([
    "no_text",
    "invalid_arguments",
    "invalid_charset",
    "too_many_attachments",
    "message_limit_exceeded",
  ])("knows that nothing was posted after %s", (code) => {
    expect(postFailure(refused(code)).kind).toBe("not accepted");
  });

  it.each([
    "internal_error",
    "fatal_error",
    "service_unavailable",
    "request_timeout",
    "duplicate_message_not_found",
    "an_error_of_tomorrow",
  ])("does not know whether anything was posted after %s", (code) => {
    expect(postFailure(refused(code))).toEqual({ kind: "ambiguous", reason: code });
  });

  it("passes on how long to wait", () => {
    expect(postFailure({ kind: "rate limited", retryAfterMs: 5000 })).toEqual({
      kind: "not accepted",
      reason: "rate limited",
      retryAfterMs: 5000,
    });
  });

  it("tells what never left from what was never answered", () => {
    expect(postFailure({ kind: "not sent", reason: "ECONNREFUSED" }).kind).toBe("unreachable");
    expect(postFailure({ kind: "unknown", reason: "ECONNRESET" }).kind).toBe("ambiguous");
  });
});

describe("unopened", () => {
  it("is certain that nothing was posted while the direct conversation could not be opened", () => {
    expect(unopened({ kind: "unknown", reason: "status 500" }).kind).toBe("not accepted");
    expect(unopened(refused("internal_error")).kind).toBe("not accepted");
    expect(unopened(refused("user_not_found")).kind).toBe("blocked");
  });
});

describe("editFailure", () => {
  it("knows that a message is gone", () => {
    expect(editFailure(refused("message_not_found"))).toEqual({ kind: "gone" });
  });

  it.each([
    "cant_update_message",
    "edit_window_closed",
    "cant_delete_message",
    "is_archived",
    "invalid_auth",
  ])("is impossible after %s", (code) => {
    expect(editFailure(refused(code))).toEqual({ kind: "impossible", reason: code });
  });

  it("is tried again after whatever may pass", () => {
    expect(editFailure(refused("internal_error")).kind).toBe("again");
    expect(editFailure(refused("an_error_of_tomorrow")).kind).toBe("again");
    expect(editFailure({ kind: "not sent", reason: "ENOTFOUND" }).kind).toBe("again");
    expect(editFailure({ kind: "unknown", reason: "status 503" }).kind).toBe("again");
    expect(editFailure({ kind: "rate limited", retryAfterMs: 3000 })).toEqual({
      kind: "again",
      reason: "rate limited",
      retryAfterMs: 3000,
    });
  });
});
