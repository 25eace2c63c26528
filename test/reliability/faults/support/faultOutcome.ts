/** How an operation ended: with an answer, with an error, or not at all because its page is gone. */
export type FaultOutcome =
  | { readonly kind: "done"; readonly answer: unknown }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "gone" };
