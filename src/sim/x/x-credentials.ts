import type { IncomingMessage } from "node:http";

import { signatureOf, readOAuthHeader } from "./oauth1.ts";
import { clientForbidden, plainProblem, type XProblem } from "./x-problems.ts";
import type { XAccount } from "./x-post.ts";

/** What an operator writes into the configuration for OAuth 1.0a. */
export interface XUserKeys {
  readonly appKey: string;
  readonly appSecret: string;
  readonly accessToken: string;
  readonly accessSecret: string;
}

/** Who asks, by which kind of token; `account` is undefined for an app. */
export interface XCaller {
  readonly kind: "oauth 1.0a" | "bearer";
  readonly token: string;
  readonly account: XAccount | undefined;
}

/** What an app may do beside reading. */
export type XWriting = "allowed" | "read only" | "not in plan";

/** The apps and tokens X knows. */
export interface XCredentials {
  /** Keys that act for the account. */
  readonly grant: (account: XAccount) => XUserKeys;
  /** A bearer token of the app; of the account when one is given (OAuth 2.0). */
  readonly grantBearer: (account?: XAccount) => string;
  /** From now on the token is unknown. */
  readonly revoke: (token: string) => void;
  /** Undoes `revoke`. */
  readonly restore: (token: string) => void;
  /** Takes the app its access to the API, or gives it back. */
  readonly setEnrolled: (enrolled: boolean) => void;
  /** Whether the app may change anything: it may only read by its settings, or by its plan. */
  readonly setWriting: (writing: XWriting) => void;
  readonly writing: () => XWriting;
  /** What answers say of how far a user's token may go. */
  readonly access: () => string | undefined;
  /** From now on answers say so, or do not. */
  readonly tellAccess: (tells: boolean) => void;
  /** Who sent the request to that address (as the client knows it), or why not. */
  readonly authenticate: (request: IncomingMessage, url: URL, form?: URLSearchParams) => XCaller | XProblem;
}

const APP = { key: "loopback-app-key", secret: "loopback-app-secret", id: "20261122" };

/** How far X lets a signature's time be off. */
const SIGNED_WITHIN_S = 300;

const UNAUTHORIZED = plainProblem(401, "Unauthorized");

/** No tokens yet. `wallMs` is the time signatures are compared with: the client signs by its process's clock. */
export function xCredentials(wallMs: () => number): XCredentials {
  const users = new Map<string, { readonly secret: string; readonly account: XAccount }>();
  const bearers = new Map<string, XAccount | undefined>();
  const revoked = new Set<string>();
  const seen = new Set<string>();
  let enrolled = true;
  let writing: XWriting = "allowed";
  let tellsAccess = true;

  const byBearer = (token: string): XCaller | undefined =>
    bearers.has(token) ? { kind: "bearer", token, account: bearers.get(token) } : undefined;
  const bySignature = (
    header: string,
    method: string,
    url: URL,
    form: URLSearchParams | undefined,
  ): XCaller | undefined => {
    const signed = readOAuthHeader(header);
    if (signed?.consumerKey !== APP.key) return undefined;
    const user = users.get(signed.token);
    if (!user || Math.abs(wallMs() / 1000 - signed.timestamp) > SIGNED_WITHIN_S) return undefined;
    const right = signatureOf({ method, url, signed, form, appSecret: APP.secret, tokenSecret: user.secret });
    const once = `${signed.timestamp} ${signed.nonce} ${signed.token}`;
    if (right !== signed.signature || seen.has(once)) return undefined;
    seen.add(once);
    return { kind: "oauth 1.0a", token: signed.token, account: user.account };
  };

  return {
    grant: (account) => {
      const keys = { accessToken: `${account.id}-loopback`, accessSecret: `secret-of-${account.id}` };
      users.set(keys.accessToken, { secret: keys.accessSecret, account });
      return { appKey: APP.key, appSecret: APP.secret, ...keys };
    },
    grantBearer: (account) => {
      const token = account ? `bearer-of-${account.id}` : "bearer-of-app";
      bearers.set(token, account);
      return token;
    },
    revoke: (token) => {
      revoked.add(token);
    },
    restore: (token) => {
      revoked.delete(token);
    },
    setEnrolled: (value) => {
      enrolled = value;
    },
    setWriting: (value) => {
      writing = value;
    },
    writing: () => writing,
    access: () => (tellsAccess ? (writing === "read only" ? "read" : "read-write") : undefined),
    tellAccess: (tells) => {
      tellsAccess = tells;
    },
    authenticate: ({ headers: { authorization = "" }, method = "" }, url, form) => {
      const bearer = /^Bearer (\S+)$/i.exec(authorization)?.[1];
      const caller = bearer === undefined ? bySignature(authorization, method, url, form) : byBearer(bearer);
      if (!caller || revoked.has(caller.token)) return UNAUTHORIZED;
      return enrolled ? caller : clientForbidden(APP.id);
    },
  };
}
