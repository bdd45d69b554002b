/** A call that reached Slack. */
export interface SlackCall {
  /** Slack's time in epoch milliseconds. */
  readonly at: number;
  /** A method of the Web API, `response_url`, or `upload`: the bytes of a file. */
  readonly method: string;
  /** As they were sent, but for the token. */
  readonly args: Readonly<Record<string, unknown>>;
  /** `ok`, Slack's word for why not, or what went wrong with the call. */
  readonly outcome: string;
}
