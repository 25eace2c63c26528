/** The answer to a request. Actions before a failing one stay done and keep their results. */
export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: ResponseError;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** From ActionIndex the library works out which statement failed. */
export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string | null;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}
