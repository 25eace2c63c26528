import { useCallback, useEffect } from "react";
import type { OpenSession } from "./openSession";

/** Tells the session of every click and key on this page; what it gives does the same for other pages. */
export function useUserActs(session: OpenSession | null): () => void {
  const act = useCallback(() => session?.userActs(), [session]);
  useEffect(() => {
    window.addEventListener("pointerdown", act, true);
    window.addEventListener("keydown", act, true);
    return () => {
      window.removeEventListener("pointerdown", act, true);
      window.removeEventListener("keydown", act, true);
    };
  }, [act]);
  return act;
}
