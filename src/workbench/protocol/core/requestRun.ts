import { HostError } from "../../model/hostError";
import { fromWireName } from "../wire/names";
import type { Action, ArgumentInfo, ObjectPath, PathReference, RequestBody } from "../wire/request";
import { ActionType, ObjectPathType } from "../wire/request";
import type { ActionResult, ResponseBody, ResponseError } from "../wire/response";
import { invalidOperation, notImplemented } from "./errors";
import type { HostObject } from "./hostObject";
import { isHostObject } from "./isHostObject";
import { query } from "./query";

/** What a request needs from the host besides the objects themselves. */
export interface RequestSurroundings {
  readonly root: HostObject;
  /** A service such as Microsoft.ExcelServices.CustomFunctions. */
  readonly service: (name: string) => HostObject;
  readonly referenced: (referenceId: string) => HostObject;
  /** Excel calculates before it answers: called ahead of every query and every path that depends on results. */
  readonly beforeRead: () => void;
  /** Called before each action; throws to break off there. */
  readonly beforeAction?: (index: number) => void;
  /** Called before each use of a member; throws to refuse it. */
  readonly beforeMember?: (className: string, member: string) => void;
}

/** Paths whose meaning depends on calculated cells. */
const dependsOnResults = /^Get(Spill|UsedRange|SurroundingRegion|SpecialCells|RangeEdge|ExtendedRange)/;

/**
 * Carries out one request: action by action, stopping at the first that fails. What was done before stays done, as in
 * Excel. Objects are found by path, once per request, so `worksheets.add` happens once however often it is mentioned.
 */
export class RequestRun {
  private readonly found = new Map<number, HostObject | null>();
  private readonly results: ActionResult[] = [];
  private readonly traceIds: number[] = [];

  constructor(
    private readonly body: RequestBody,
    private readonly surroundings: RequestSurroundings,
  ) {}

  perform(): ResponseBody {
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.surroundings.beforeAction?.(index);
        this.results.push({ ActionId: action.Id, Value: this.act(action) });
      } catch (error) {
        return { ...this.answer(), Error: describe(error, index) };
      }
    }
    return this.answer();
  }

  private answer(): ResponseBody {
    return { Results: this.results, TraceIds: this.traceIds };
  }

  private act(action: Action): unknown {
    if (action.ActionType === ActionType.trace) {
      this.traceIds.push(action.Id);
      return null;
    }
    const object = this.find(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object === null ? null : object.identity();
      case ActionType.query:
        this.surroundings.beforeRead();
        return object === null ? null : this.located(object, "load", () => query(object, action.QueryInfo ?? {}));
      case ActionType.method:
        return object === null ? { _IsNull: true } : this.callMethod(object, action);
      case ActionType.setProperty:
        if (object === null) throw invalidOperation("A property of a null object cannot be set.");
        return this.setProperty(object, action);
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private callMethod(object: HostObject, action: Action): unknown {
    const name = fromWireName(action.Name);
    const value = this.located(object, name, () => object.call(name, this.arguments(action.ArgumentInfo)));
    if (isHostObject(value)) return value.identity();
    return value === undefined ? null : value;
  }

  private setProperty(object: HostObject, action: Action): null {
    const name = fromWireName(action.Name);
    const [value] = this.arguments(action.ArgumentInfo);
    this.located(object, name, () => object.write(name, value ?? null));
    return null;
  }

  private find(pathId: number): HostObject | null {
    const known = this.found.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[pathId];
    if (!path) throw invalidOperation(`The request names an object path ${pathId} that it does not describe.`);
    const object = this.follow(path);
    this.found.set(pathId, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case ObjectPathType.global:
        return this.surroundings.root;
      case ObjectPathType.newObject:
        return this.surroundings.service(path.Name);
      case ObjectPathType.nullObject:
        return null;
      case ObjectPathType.referenceId:
        return this.surroundings.referenced(path.Name);
      default:
        return this.followFrom(this.find(path.ParentObjectPathId), path);
    }
  }

  private followFrom(parent: HostObject | null, path: ObjectPath): HostObject | null {
    if (parent === null) return null;
    if (dependsOnResults.test(path.Name)) this.surroundings.beforeRead();
    const name = path.ObjectPathType === ObjectPathType.indexer ? "getItem" : fromWireName(path.Name);
    return this.located(parent, name, () => {
      if (path.ObjectPathType === ObjectPathType.property) return parent.navigate(name);
      const child = parent.call(name, this.arguments(path.ArgumentInfo));
      if (child === null || child === undefined) return null;
      if (!isHostObject(child)) throw notImplemented(`${parent.className}.${name} as an object`);
      return child;
    });
  }

  /** Plain values as sent (null means not given), object paths as the objects themselves. */
  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, references[index] ?? null) ?? undefined);
  }

  private argument(value: unknown, reference: PathReference): unknown {
    if (typeof reference === "number") return reference > 0 ? this.find(reference) : value;
    if (reference !== null && Array.isArray(value)) {
      return value.map((part: unknown, index) => this.argument(part, reference[index] ?? null));
    }
    return value;
  }

  /** Adds Class.member to an error that does not say yet where it happened. */
  private located<Result>(object: HostObject, member: string, work: () => Result): Result {
    try {
      this.surroundings.beforeMember?.(object.className, member);
      return work();
    } catch (error) {
      if (!(error instanceof HostError) || error.location !== undefined) throw error;
      throw new HostError(error.code, error.message, { location: `${object.className}.${member}` });
    }
  }
}

function describe(error: unknown, index: number): ResponseError {
  if (error instanceof HostError) {
    const status = { ItemNotFound: 404, AccessDenied: 403 }[error.code as string] ?? 400;
    return {
      Code: error.code,
      Message: error.message,
      Location: error.location ?? null,
      ActionIndex: index,
      HttpStatusCode: status,
    };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return {
    Code: "GeneralException",
    Message: `There was an internal error while processing the request. [${reason}]`,
    Location: null,
    ActionIndex: index,
    HttpStatusCode: 500,
  };
}
