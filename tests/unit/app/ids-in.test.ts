import { describe, expect, it } from "vitest";
import { idsAround, idsIn } from "../../../src/app/ids-in.ts";

describe("what a person may mean by a link", () => {
  it.each([
    ["https://x.com/guest/status/2117270756520886272?s=20", "2117270756520886272"],
    [
      "https://discord.com/channels/41771983423143937/155101607195836416/1300000000000000001",
      "1300000000000000001",
    ],
    ["https://acme.slack.com/archives/C0HELP001/p1730562000123456", "C0HELP001:1730562000.123456"],
    [
      "https://acme.slack.com/archives/C0HELP001/p1730562000123456?thread_ts=1730561000.000100&cid=C0HELP001",
      "C0HELP001:1730562000.123456",
    ],
    ["https://x.com/guest/status/2117270756520886272?t=aB123456cd&s=19", "2117270756520886272"],
    [" https://x.com/guest/status/2117270756520886272/ ", "2117270756520886272"],
    ["https://www.facebook.com/106728_998877", "106728_998877"],
    ["https://www.facebook.com/acme/posts/106728?comment_id=998877", "106728_998877"],
  ])("%s", (link, id) => {
    expect(idsIn(link)).toContain(id);
  });

  it("is the word itself when it is no link, whatever it is", () => {
    for (const word of ["d8fc51ff341c994de2623f7d7166cb8c", "2117270756520886272", "ftp://x", "<@U1>"]) {
      expect(idsIn(word)).toEqual([word]);
    }
  });

  it("is never more than a few ids, however long the link", () => {
    const long = `https://x.com/${"12345/".repeat(1000)}`;
    expect(idsIn(long).length).toBeLessThanOrEqual(2);
    expect(idsAround(long).length).toBeLessThanOrEqual(8);
    expect(idsAround("https://x.com/")).toEqual([]);
    expect(idsAround("https://")).toEqual([]);
  });

  it("is never what the message stands in, but for who only wants to look", () => {
    const comment = "https://www.facebook.com/acme/posts/106728?comment_id=998877";
    expect(idsIn(comment)).toEqual(["106728_998877", "998877"]);
    expect(idsAround(comment)).toEqual(["106728_998877", "998877", "106728"]);
  });
});
