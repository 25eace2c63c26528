import { useSyncExternalStore } from "react";
import { brightness } from "./brightness";
import type { Brightness } from "./brightness";

const QUERIES = ["(forced-colors: active)", "(prefers-color-scheme: dark)"];

/** Office.js gives the same theme again for five seconds. */
const THEME_IS_KEPT = 5_000;

/** Excel sends no event when its theme changes, so it is read again when the pane gets the focus or the pointer. */
export function useBrightness(officeTheme: () => "light" | "dark" | null): Brightness {
  return useSyncExternalStore(subscribe, () => brightness(officeTheme(), matches));
}

function matches(query: string): boolean {
  return typeof window.matchMedia === "function" && window.matchMedia(query).matches;
}

function subscribe(listener: () => void): () => void {
  const queries = typeof window.matchMedia === "function" ? QUERIES.map((query) => window.matchMedia(query)) : [];
  const page = document.documentElement;
  let later: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    listener();
    clearTimeout(later);
    later = setTimeout(listener, THEME_IS_KEPT);
  };
  window.addEventListener("focus", look);
  page.addEventListener("pointerenter", look);
  for (const query of queries) query.addEventListener("change", listener);
  return () => {
    clearTimeout(later);
    window.removeEventListener("focus", look);
    page.removeEventListener("pointerenter", look);
    for (const query of queries) query.removeEventListener("change", listener);
  };
}
