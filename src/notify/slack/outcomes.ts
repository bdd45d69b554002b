import type { EditOutcome, PostOutcome } from "../../ports/notifier.ts";
import type { SlackFailure } from "../../platforms/slack/failure.ts";

/** A place or a token that is of no use until a person mends it. */
const BLOCKED: ReadonlySet<string> = new Set([
  "channel_not_found",
  "not_in_channel",
  "is_archived",
  "restricted_action",
  "restricted_action_read_only_channel",
  "restricted_action_thread_locked",
  "restricted_action_thread_only_channel",
  "restricted_action_non_threadable_channel",
  "invalid_auth",
  "not_authed",
  "token_revoked",
  "token_expired",
  "account_inactive",
  "missing_scope",
  "no_permission",
  "access_denied",
  "not_allowed_token_type",
  "accesslimited",
  "two_factor_setup_required",
  "ekm_access_denied",
  "org_login_required",
  "team_access_not_granted",
  "messages_tab_disabled",
  "user_not_found",
  "users_not_found",
  "user_disabled",
  "user_not_visible",
  "cannot_dm_bot",
]);

/** The message itself was refused. */
const SHAPE: ReadonlySet<string> = new Set([
  "invalid_blocks",
  "invalid_blocks_format",
  "msg_blocks_too_long",
  "msg_too_long",
  "metadata_too_large",
  "invalid_metadata_format",
  "invalid_metadata_schema",
]);

/** Documented as found wrong before anything is posted. */
const REJECTED: ReadonlySet<string> = new Set([
  "no_text",
  "invalid_arguments",
  "invalid_arg_name",
  "invalid_array_arg",
  "invalid_charset",
  "invalid_form_data",
  "invalid_post_type",
  "missing_post_type",
  "invalid_json",
  "json_not_object",
  "too_many_attachments",
  "too_many_contact_cards",
  "message_limit_exceeded",
  "deprecated_endpoint",
  "method_deprecated",
]);

/** Gone, or never there. */
const GONE: ReadonlySet<string> = new Set(["message_not_found", "thread_not_found"]);

/** Slack will never let this message be changed. */
const FIXED: ReadonlySet<string> = new Set([
  "cant_update_message",
  "edit_window_closed",
  "cant_delete_message",
  "compliance_exports_prevent_deletion",
  "as_user_not_supported",
  "external_channel_migrating",
  "block_mismatch",
]);

const isShape = (code: string): boolean =>
  SHAPE.has(code) || code.startsWith("invalid_blocks") || code.startsWith("invalid_metadata");

const isBlocked = (code: string): boolean => BLOCKED.has(code) || code.startsWith("restricted_action");

/** Whether plain words may pass where the full form did not. */
export const isRefusedShape = (failure: SlackFailure): boolean =>
  failure.kind === "refused" && isShape(failure.code);

/** The class of a post that brought no `ok`. What nobody has documented to be harmless is ambiguous. */
export function postFailure(failure: SlackFailure): PostOutcome {
  switch (failure.kind) {
    case "not sent":
      return { kind: "unreachable", reason: failure.reason };
    case "rate limited":
      return { kind: "not accepted", reason: "rate limited", retryAfterMs: failure.retryAfterMs };
    case "unknown":
      return { kind: "ambiguous", reason: failure.reason };
    case "refused":
      return refusedPost(failure.code);
  }
}

/** The class of a post that could not begin, because the direct conversation could not be opened: nothing was posted. */
export function unopened(failure: SlackFailure): PostOutcome {
  const outcome = postFailure(failure);
  return outcome.kind === "ambiguous" || outcome.kind === "refused shape"
    ? { kind: "not accepted", reason: outcome.reason, retryAfterMs: undefined }
    : outcome;
}

/** What became of an edit or a removal that brought no `ok`; both may be repeated, so whatever may pass later is tried again. */
export function editFailure(failure: SlackFailure): EditOutcome {
  switch (failure.kind) {
    case "not sent":
    case "unknown":
      return { kind: "again", reason: failure.reason, retryAfterMs: undefined };
    case "rate limited":
      return { kind: "again", reason: "rate limited", retryAfterMs: failure.retryAfterMs };
    case "refused":
      return refusedEdit(failure.code);
  }
}

function refusedPost(code: string): PostOutcome {
  if (isBlocked(code)) return { kind: "blocked", reason: code };
  if (isShape(code)) return { kind: "refused shape", reason: code };
  if (REJECTED.has(code)) return { kind: "not accepted", reason: code, retryAfterMs: undefined };
  return { kind: "ambiguous", reason: code };
}

function refusedEdit(code: string): EditOutcome {
  if (GONE.has(code)) return { kind: "gone" };
  if (FIXED.has(code) || isBlocked(code) || isShape(code) || REJECTED.has(code)) {
    return { kind: "impossible", reason: code };
  }
  return { kind: "again", reason: code, retryAfterMs: undefined };
}
