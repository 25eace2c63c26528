import type { QueryInfo } from "../wire/request";
import { fromWireName, toWireName } from "../wire/names";
import { invalidArgument } from "./errors";
import type { HostObject } from "./hostObject";

/** Answers a load: the wanted scalars, navigation properties as nested objects, collections as `_Items`. */
export function query(object: HostObject, info: QueryInfo): Record<string, unknown> {
  const wanted = [...(info.Select ?? []), ...(info.Expand ?? [])].map(cleanPath);
  const items = object.items();
  const scalarsToo = !info.Select?.length;
  return items ? queryCollection(object, items, wanted, info) : queryObject(object, wanted, scalarsToo);
}

/** `items/name`, `items.name` and `name` mean the same on a collection; `$all` and `*` mean everything. */
function cleanPath(path: string): string {
  const steps = path.trim().split(/[/.]/);
  const plain = steps.filter((step) => step !== "items" && step !== "");
  return plain.map((step) => (step === "$all" ? "*" : fromWireName(step))).join("/");
}

function queryCollection(
  collection: HostObject,
  items: readonly HostObject[],
  wanted: readonly string[],
  info: QueryInfo,
): Record<string, unknown> {
  const answer: Record<string, unknown> = { ...collection.identity() };
  const own = wanted.filter((name) => collection.hasScalar(name));
  for (const name of own) answer[toWireName(name)] = collection.read(name);
  const ofItems = wanted.filter((name) => name !== "" && !own.includes(name));
  const asksForItems = ofItems.length > 0 || own.length === 0 || wanted.includes("");
  if (!asksForItems) return answer;
  const skip = info.Skip ?? 0;
  const chosen = items.slice(skip, info.Top === undefined ? undefined : skip + info.Top);
  answer["_Items"] = chosen.map((item, index) => {
    const value = queryObject(item, ofItems, ofItems.length === 0);
    // Members without an identity of their own are found again by their place.
    return value["Id"] === undefined && value["_Id"] === undefined ? { ...value, _Index: skip + index } : value;
  });
  return answer;
}

function queryObject(object: HostObject, wanted: readonly string[], scalarsToo: boolean): Record<string, unknown> {
  const answer: Record<string, unknown> = { ...object.identity() };
  const nested = new Map<string, string[]>();
  const readAll = (): void => {
    for (const name of object.defaultScalars()) answer[toWireName(name)] = object.read(name);
  };
  if (scalarsToo) readAll();
  for (const path of wanted) {
    const [first = "", ...rest] = path.split("/");
    if (first === "*") readAll();
    else if (object.hasScalar(first)) answer[toWireName(first)] = object.read(first);
    else if (object.hasNavigation(first)) {
      const paths = nested.get(first) ?? [];
      if (rest.length > 0) paths.push(rest.join("/"));
      nested.set(first, paths);
    } else {
      throw invalidArgument(`The property '${first}' of ${object.className} is not available or cannot be loaded.`);
    }
  }
  for (const [name, paths] of nested) {
    const child = object.navigate(name);
    answer[toWireName(name)] = child === null ? null : query(child, paths.length > 0 ? { Select: paths } : {});
  }
  return answer;
}
