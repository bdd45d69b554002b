import { createHmac } from "node:crypto";

/** What an OAuth 1.0a header says. */
export interface SignedHeader {
  readonly consumerKey: string;
  readonly token: string;
  readonly nonce: string;
  readonly timestamp: number;
  readonly signature: string;
  /** All `oauth_` parameters but the signature: they are signed too. */
  readonly signedParameters: readonly (readonly [string, string])[];
}

/** What a signature is made of. */
export interface ToSign {
  readonly method: string;
  /** As the client asked for it: host and query are signed. */
  readonly url: URL;
  readonly signed: Pick<SignedHeader, "signedParameters">;
  readonly appSecret: string;
  readonly tokenSecret: string;
  /** What the body says, when it is a form: that is signed too. */
  readonly form?: URLSearchParams | undefined;
}

/** Reads an Authorization header of OAuth 1.0a; undefined when it is none, or not HMAC-SHA1, or says something twice. */
export function readOAuthHeader(header: string): SignedHeader | undefined {
  const scheme = /^OAuth\s+/i.exec(header)?.[0];
  if (scheme === undefined) return undefined;
  const pairs: (readonly [string, string])[] = [];
  for (const part of header.slice(scheme.length).split(/\s*,\s*/)) {
    const [, name, value] = /^(\w+)="([^"]*)"$/.exec(part) ?? [];
    if (name === undefined || value === undefined) return undefined;
    const read = decoded(value);
    if (read === undefined) return undefined;
    if (name !== "realm") pairs.push([name, read]);
  }
  const all = new Map(pairs);
  const said = (name: string): string => all.get(`oauth_${name}`) ?? "";
  const wellFormed =
    all.size === pairs.length &&
    said("signature_method") === "HMAC-SHA1" &&
    ["", "1.0"].includes(said("version")) &&
    /^\d+$/.test(said("timestamp")) &&
    said("nonce") !== "";
  if (!wellFormed) return undefined;
  return {
    consumerKey: said("consumer_key"),
    token: said("token"),
    nonce: said("nonce"),
    timestamp: Number(said("timestamp")),
    signature: said("signature"),
    signedParameters: pairs.filter(([name]) => name !== "oauth_signature"),
  };
}

/** The HMAC-SHA1 signature of a request, RFC 5849 section 3.4. */
export function signatureOf({ method, url, signed, appSecret, tokenSecret, form }: ToSign): string {
  const parameters = [...url.searchParams, ...(form ?? []), ...signed.signedParameters]
    .map(([name, value]) => [encoded(name), encoded(value)] as const)
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
  const base = [method.toUpperCase(), url.origin + url.pathname, parameters].map(encoded).join("&");
  return createHmac("sha1", `${encoded(appSecret)}&${encoded(tokenSecret)}`)
    .update(base)
    .digest("base64");
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Percent-encoding of RFC 3986; the built-in one spares `!*'()`. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!*'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // a stray percent sign: nobody's signature
  }
}
