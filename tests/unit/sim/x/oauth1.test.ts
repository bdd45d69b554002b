import { describe, expect, test } from "vitest";

import { readOAuthHeader, signatureOf } from "../../../../src/sim/x/oauth1.ts";

/** The example X's own guide to signatures works out step by step. */
const HEADER =
  'OAuth oauth_consumer_key="xvz1evFS4wEEPTGEFPHBog", oauth_nonce="kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg", oauth_signature="tnnArxj06cWHq44gCs1OSKk%2FjLY%3D", oauth_signature_method="HMAC-SHA1", oauth_timestamp="1318622958", oauth_token="370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb", oauth_version="1.0"';
const EXAMPLE = new URL("https://api.twitter.com/1/statuses/update.json");
EXAMPLE.searchParams.set("include_entities", "true");
EXAMPLE.searchParams.set("status", "Hello Ladies + Gentlemen, a signed OAuth request!");

describe("a signature", () => {
  test("is the one of X's worked example", () => {
    const signed = readOAuthHeader(HEADER);
    expect(signed?.signature).toBe("tnnArxj06cWHq44gCs1OSKk/jLY=");
    const made = signatureOf({
      method: "POST",
      url: EXAMPLE,
      signed: signed ?? { signedParameters: [] },
      appSecret: "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
      tokenSecret: "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE",
    });
    expect(made).toBe(signed?.signature);
  });
});

describe("a header is refused when", () => {
  test.each([
    ["it is of another scheme", "Bearer abc"],
    ["it signs otherwise", HEADER.replace("HMAC-SHA1", "PLAINTEXT")],
    ["it says a thing twice", `${HEADER}, oauth_nonce="other"`],
    ["a value is no percent-encoding", HEADER.replace("%2F", "%")],
    ["it has no time", HEADER.replace("1318622958", "soon")],
    ["it is torn", HEADER.slice(0, -2)],
  ])("%s", (_why, header) => {
    expect(readOAuthHeader(header)).toBeUndefined();
  });
});
