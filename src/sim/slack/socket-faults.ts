/** Something that goes wrong with one delivery over a socket. */
export type SocketFault =
  /** The same envelope comes twice. */
  | { readonly kind: "duplicate" }
  /** It comes only `byMs` later. */
  | { readonly kind: "late"; readonly byMs: number }
  /** It comes, and the socket closes before Slack has seen an acknowledgement. */
  | { readonly kind: "drop" };
