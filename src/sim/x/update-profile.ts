import type { PostShelf } from "./post-shelf.ts";
import type { XWriting } from "./x-credentials.ts";
import type { XAccount } from "./x-post.ts";
import type { XProblem } from "./x-problems.ts";

/** How long a bio may be; a link counts 23 in it. */
const LONGEST = 160;

/** account/update_profile of API v1.1, as far as it changes the bio. */
export function updateProfile(
  shelf: PostShelf,
  writing: XWriting,
  account: XAccount,
  form: URLSearchParams,
): XProblem {
  if (writing === "not in plan")
    return refused(453, "You currently have access to a subset of X API V2 endpoints only.");
  if (writing === "read only") return refused(261, "Application cannot perform write actions.");
  if (shelf.standingOf(account) === "suspended") return refused(64, "Your account is suspended.");
  const description = form.get("description");
  if (description === null) return refused(403, "Account update failed: nothing to update.");
  const counted = description.replaceAll(/https?:\/\/\S+/g, "x".repeat(23));
  if (Array.from(counted).length > LONGEST)
    return refused(120, "Account update failed: Description is too long (maximum is 160 characters).");
  shelf.setBio(account, description);
  return {
    status: 200,
    body: { id: Number(account.id), id_str: account.id, screen_name: account.username, description },
  };
}

/** API v1.1 numbers its errors. */
const refused = (code: number, message: string): XProblem => ({
  status: 403,
  body: { errors: [{ code, message }] },
});
