/** How true Slack's history is just now. */
export interface HistoryRules {
  /** No page holds more. */
  maxPage: number;
  /** Messages younger than this are not in it yet, in milliseconds. */
  lagMs: number;
  /** Whether each page begins with the message that the page before ended with. */
  repeats: boolean;
  /** Whether the messages of a page stand in the other order than Slack documents. */
  turned: boolean;
  /** Whether `&amp;` in rich text was taken for `&`; else it is kept as it was sent. Nobody knows what Slack does. */
  readsEscapes: boolean;
}
