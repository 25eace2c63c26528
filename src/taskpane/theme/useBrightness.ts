import { useSyncExternalStore } from "react";
import { brightness } from "./brightness";
import type { Brightness } from "./brightness";

const QUERIES = ["(forced-colors: active)", "(prefers-color-scheme: dark)"];

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
  window.addEventListener("focus", listener);
  page.addEventListener("pointerenter", listener);
  for (const query of queries) query.addEventListener("change", listener);
  return () => {
    window.removeEventListener("focus", listener);
    page.removeEventListener("pointerenter", listener);
    for (const query of queries) query.removeEventListener("change", listener);
  };
}
