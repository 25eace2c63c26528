/** A row that cannot be answered, with the reason; the other rows of the call are not disturbed. */
export interface Gap {
  readonly gap: string;
}

/** Tells a reasoned gap from an answer. */
export function isGap(value: unknown): value is Gap {
  return typeof value === "object" && value !== null && typeof (value as { gap?: unknown }).gap === "string";
}
