import type { Workbench } from "../../createWorkbench";
import type { HostErrorCode } from "../../model/hostError";

/** What can go wrong with a request. Actions of a request count from 0. */
export type Strike =
  /** Refused as a whole: nothing of it is done. */
  | { readonly kind: "refuse"; readonly code: HostErrorCode }
  /** Done, but its answer is lost: the add-in sees a failure. */
  | { readonly kind: "loseAnswer"; readonly code: HostErrorCode }
  /** Breaks off at an action (at the latest its last one); earlier actions stay applied, as in Excel. */
  | { readonly kind: "breakAt"; readonly action: number | "middle" | "last"; readonly code: HostErrorCode }
  /** Breaks off at the first action on one of these members ("CustomXmlPartCollection.add"). */
  | { readonly kind: "refuseMember"; readonly members: readonly string[]; readonly code: HostErrorCode }
  /** The user or a co-author does something right before the request. */
  | { readonly kind: "happen"; readonly work: (workbench: Workbench) => void }
  /** The answer takes its time. */
  | { readonly kind: "delay"; readonly milliseconds: number }
  /** The page is gone: neither this request nor any later one of its session is answered. */
  | { readonly kind: "cut"; readonly request: "done" | "undone" };
