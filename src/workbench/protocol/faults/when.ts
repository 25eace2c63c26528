/** Which requests with work are struck, counted from the plan on: 1 is the next. */
export type When =
  | { readonly at: number }
  | { readonly every: number }
  | { readonly random: { readonly seed: number; readonly chance: number } }
  | "always";
