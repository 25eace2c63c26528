/** Which requests with work are struck, counted from the plan on: 1 is the next. */
export type When =
  | { readonly at: number }
  /** That one and all later ones, until called off. */
  | { readonly from: number }
  | { readonly every: number }
  | { readonly random: { readonly seed: number; readonly chance: number } }
  | "always";
