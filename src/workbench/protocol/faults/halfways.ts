import type { HostErrorCode } from "../../model/hostError";
import type { KnownFault } from "./knownFault";

const codes: readonly (readonly [name: string, code: HostErrorCode, title: string])[] = [
  ["access-denied", "AccessDenied", "Access denied"],
  ["item-not-found", "ItemNotFound", "Not there any more"],
  ["invalid-argument", "InvalidArgument", "Argument not valid"],
  ["general", "GeneralException", "Internal error"],
  ["aborted", "RequestAborted", "Request aborted"],
];

/** Requests that break off: what was done before stays done. */
export const halfways: readonly KnownFault[] = codes.flatMap(([name, code, title]) => [
  halfway(`${name}-in-the-middle`, `${title} in the middle`, "middle", code),
  halfway(`${name}-at-the-end`, `${title} at the last action`, "last", code),
]);

function halfway(id: string, title: string, action: "middle" | "last", code: HostErrorCode): KnownFault {
  const meaning = "Excel breaks off the request; what it had done before stays done.";
  return { id, title, meaning, group: "halfway", strike: { kind: "breakAt", action, code } };
}
