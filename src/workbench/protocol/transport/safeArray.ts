/** How the Windows host hands lists to the library. */
export interface SafeArray {
  toArray(): readonly unknown[];
}

export function safeArray(items: readonly unknown[]): SafeArray {
  return { toArray: () => items };
}
