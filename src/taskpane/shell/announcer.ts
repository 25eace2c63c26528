import { createContext, useContext } from "react";

/** Tells screen readers what changed without moving the focus. */
export type Announce = (text: string) => void;

const AnnouncerContext = createContext<Announce>(() => undefined);
export const AnnouncerProvider = AnnouncerContext.Provider;

export function useAnnounce(): Announce {
  return useContext(AnnouncerContext);
}
