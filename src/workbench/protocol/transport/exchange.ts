/** What goes back to the library: an answer, or a refusal of the request as a whole. */
export type Exchange =
  | { readonly kind: "answer"; readonly body: string }
  | { readonly kind: "refusal"; readonly code: string; readonly message: string };
