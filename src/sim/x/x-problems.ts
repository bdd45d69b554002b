/** An answer of X that is no page of data. */
export interface XProblem {
  readonly status: number;
  readonly body: object;
}

/** Where X explains its problems. */
const TYPES = "https://api.x.com/2/problems";

/** A problem X only names. */
export const plainProblem = (status: number, title: string): XProblem => ({
  status,
  body: { title, type: "about:blank", status, detail: title },
});

/** The request says something X does not take: each wrong parameter with its values, and why. */
export function invalidRequest(errors: readonly InvalidParameter[]): XProblem {
  return {
    status: 400,
    body: {
      errors: errors.map(({ name, values, message }) => ({ parameters: { [name]: values }, message })),
      title: "Invalid Request",
      detail: "One or more parameters to your request was invalid.",
      type: `${TYPES}/invalid-request`,
    },
  };
}

/** A parameter X refuses. */
export interface InvalidParameter {
  readonly name: string;
  readonly values: readonly string[];
  readonly message: string;
}

/** The app may not use this interface. */
export const clientForbidden = (clientId: string): XProblem => ({
  status: 403,
  body: {
    client_id: clientId,
    detail:
      "When authenticating requests to the X API v2 endpoints, you must use keys and tokens from a developer App that is attached to a Project. You can create a project via the developer portal.",
    registration_url: "https://developer.x.com/en/docs/projects/overview",
    title: "Client Forbidden",
    required_enrollment: "Appropriate Level of API Access",
    reason: "client-not-enrolled",
    type: `${TYPES}/client-forbidden`,
  },
});

/** The endpoint is about a user, and the token is an app's. */
export const unsupportedAuthentication: XProblem = {
  status: 403,
  body: {
    title: "Unsupported Authentication",
    detail:
      "Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint.  Supported authentication types are [OAuth 1.0a User Context, OAuth 2.0 User Context].",
    type: `${TYPES}/unsupported-authentication`,
    status: 403,
  },
};

/** Which resource was asked for, by which parameter. */
export interface Asked {
  readonly resource: "tweet" | "user";
  readonly parameter: "id" | "ids" | "username";
  readonly value: string;
}

/** An entry of `errors` beside data: there is no such thing. */
export const notFound = ({ resource, parameter, value }: Asked): object => ({
  value,
  detail: `Could not find ${resource} with ${parameter}: [${value}].`,
  title: "Not Found Error",
  resource_type: resource,
  parameter,
  resource_id: value,
  type: `${TYPES}/resource-not-found`,
});

/** An entry of `errors`: it is there, but not for everyone; or its author is suspended. */
export const notAuthorized = ({ resource, parameter, value }: Asked): object => ({
  value,
  detail: `Sorry, you are not authorized to see the ${resource === "tweet" ? "Tweet" : "user"} with ${parameter}: [${value}].`,
  title: "Authorization Error",
  section: "data",
  resource_type: resource,
  parameter,
  resource_id: value,
  type: `${TYPES}/not-authorized-for-resource`,
});

/** An entry of `errors`: the account is suspended. */
export const suspendedUser = ({ parameter, value }: Asked): object => ({
  value,
  detail: `User has been suspended: [${value}].`,
  title: "Forbidden",
  resource_type: "user",
  parameter,
  resource_id: value,
  type: `${TYPES}/resource-not-found`,
});
