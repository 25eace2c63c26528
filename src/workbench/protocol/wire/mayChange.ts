import type { RequestBody } from "./request";
import { ActionType, ObjectPathType } from "./request";

/** What only looks, keeps hold of things, or speaks with services. */
const harmless = /^(_|Get|IsNull|Load|ToJSON|Activate$|Select$|Suspend)/;

/** False for requests that only read: they are no step that could be undone. */
export function mayChange({ Actions, ObjectPaths }: RequestBody): boolean {
  return (
    Actions.some(
      ({ ActionType: type, Name }) =>
        type === ActionType.setProperty || (type === ActionType.method && !harmless.test(Name)),
    ) ||
    // Things are added by the path that leads to them.
    Object.values(ObjectPaths).some(
      ({ ObjectPathType: type, Name }) => type === ObjectPathType.method && !harmless.test(Name),
    )
  );
}
