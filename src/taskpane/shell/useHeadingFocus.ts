import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/**
 * Moves the focus to a heading when its view appears or changes, so that keyboard and screen reader start there. Not
 * wanted for the first view of all: the user may be typing in a cell while the pane loads.
 */
export function useHeadingFocus<Element extends HTMLElement>(view: string, wanted = true): RefObject<Element | null> {
  const heading = useRef<Element | null>(null);
  useEffect(() => {
    if (wanted) heading.current?.focus();
  }, [view, wanted]);
  return heading;
}
