/** Members the library itself makes of others, so the host is never asked for them by name. */
export const madeByLibrary: ReadonlySet<string> = new Set<string>([]);
