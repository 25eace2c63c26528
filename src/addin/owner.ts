const KEY = "seg.owner";

/** Tells this browser from others, so that a write going on elsewhere is not taken for an interrupted one of ours. */
export function ownerOf(storage: () => Storage): string {
  try {
    const known = storage().getItem(KEY);
    if (known) return known;
    const made = crypto.randomUUID();
    storage().setItem(KEY, made);
    return made;
  } catch {
    // Browsers may refuse storage to pages of others; then all devices count as one.
    return "";
  }
}
