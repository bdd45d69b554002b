const ID = /^[UWCST][A-Z0-9]{2,20}$/;
const USER = /^[UW][A-Z0-9]{2,20}$/;
const PLACE = /^[CGD][A-Z0-9]{2,20}$/;

/** Whether `id` may stand in a mention or a link of ours: nothing that a customer can write passes for one. */
export const isSlackId = (id: string): boolean => ID.test(id);

/** Whether `id` is a person: W is one of an Enterprise Grid. */
export const isUserId = (id: string): boolean => USER.test(id);

/** Whether messages can be posted there as it stands: a channel, a private one, a direct conversation. */
export const isPlaceId = (id: string): boolean => PLACE.test(id);

/** Slack refuses longer addresses in a button. */
const MAX_LINK = 3000;

/** `link` as it may stand in a link of ours: https with a host and no credentials. Undefined when it may not. */
export function safeLink(link: string | undefined): string | undefined {
  if (link === undefined || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  if (url.protocol !== "https:" || url.hostname === "" || url.username !== "" || url.password !== "") {
    return undefined;
  }
  // In a link of Slack's own form a bar begins the label.
  const href = url.href.replaceAll("|", "%7C");
  return href.length > MAX_LINK ? undefined : href;
}
