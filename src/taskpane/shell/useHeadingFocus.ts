import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** Moves the focus to a heading when its view appears or changes, so that keyboard and screen reader start there. */
export function useHeadingFocus<Element extends HTMLElement>(view: string): RefObject<Element | null> {
  const heading = useRef<Element | null>(null);
  useEffect(() => heading.current?.focus({ preventScroll: false }), [view]);
  return heading;
}
