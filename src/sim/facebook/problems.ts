/** An error as the Graph API tells it. */
export interface GraphProblem {
  readonly status: number;
  readonly body: { readonly error: Readonly<Record<string, string | number | boolean>> };
}

const problem = (
  status: number,
  code: number,
  message: string,
  more: Readonly<Record<string, string | number | boolean>> = {},
): GraphProblem => ({
  status,
  body: { error: { message, type: "OAuthException", code, ...more, fbtrace_id: "AbCdEfGhIjKlMnOpQrStUvW" } },
});

export const NO_TOKEN: GraphProblem = problem(
  400,
  2500,
  "An active access token must be used to query information.",
);
export const WRONG_PROOF: GraphProblem = problem(
  400,
  100,
  "Invalid appsecret_proof provided in the API argument",
);
export const OLD_VERSION: GraphProblem = problem(
  400,
  2635,
  "You are calling a deprecated version of the API.",
);
export const INTERNAL: GraphProblem = problem(500, 2, "Service temporarily unavailable", {
  is_transient: true,
});
export const TOO_MUCH: GraphProblem = problem(
  500,
  1,
  "Please reduce the amount of data you're asking for, then retry your request",
);

/** A token that was good once. */
export const deadToken = (subcode: number): GraphProblem =>
  problem(401, 190, "Error validating access token: Session has expired.", { error_subcode: subcode });

export const tooManyCalls = (code: number): GraphProblem =>
  problem(code === 80001 ? 400 : 403, code, "There have been too many calls to this Page account.");

export const notThere = (id: string): GraphProblem =>
  problem(
    400,
    100,
    `Unsupported get request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
    { error_subcode: 33 },
  );

export const noField = (name: string, type: string): GraphProblem =>
  problem(400, 100, `(#100) Tried accessing nonexisting field (${name}) on node type (${type})`);

export const badQuery = (what: string): GraphProblem => problem(400, 100, `(#100) ${what}`);

export const noPermission = (permission: string): GraphProblem =>
  problem(
    403,
    10,
    `(#10) This endpoint requires the '${permission}' permission or the 'Page Public Content Access' feature.`,
  );
