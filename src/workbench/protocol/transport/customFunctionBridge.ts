import type { Calc } from "../../calc/calc";
import type { CustomResult } from "../../calc/functionLibrary";
import { fullAddress } from "../../model/address";
import type { CellValue } from "../../model/cellValue";
import { CellError, cellError, isErrorCode } from "../../model/cellValue";
import type { CustomFunctionCalls } from "./customFunctionCalls";

/** functions.json, the part of it a call needs. */
export interface FunctionsJson {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id?: string;
    readonly name: string;
    readonly parameters: readonly FunctionParameter[];
    readonly options?: { readonly cancelable?: boolean; readonly volatile?: boolean };
  }[];
}
interface FunctionParameter {
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** Excel takes at most this many arguments. */
const mostArguments = 255;
/** What the runtime is told about a call: it may be cancelled; some parameters are objects rather than plain values. */
const CallFlag = { cancelable: 1, richData: 8 } as const;

/** Makes every function of functions.json callable from cells; the calls run in the pane's runtime. */
export function customFunctionBridge(
  external: { readonly customFunctions: CustomFunctionCalls },
  calc: Calc,
  json: FunctionsJson,
  namespace: string,
): void {
  for (const { id, name, parameters, options } of json.functions) {
    const repeats = parameters.at(-1)?.repeating === true;
    const takesErrors =
      json.allowErrorForDataTypeAny === true && parameters.every(({ type = "any" }) => type === "any");
    calc.register({
      name: `${namespace}.${name}`,
      minimumArguments: parameters.filter(({ optional, repeating }) => optional !== true && repeating !== true).length,
      maximumArguments: repeats ? mostArguments : parameters.length,
      volatile: options?.volatile === true,
      acceptsErrors: takesErrors,
      call: async (given, { sheet, row, column }) => {
        const holdsErrors = given.some((matrix) =>
          matrix?.some((line) => line.some((cell) => cell instanceof CellError)),
        );
        const flags = (options?.cancelable === true ? CallFlag.cancelable : 0) | (holdsErrors ? CallFlag.richData : 0);
        const answer = await external.customFunctions.call({
          id: id ?? name,
          parameters: parameterValues(parameters, given),
          address: fullAddress(sheet.name, { row, column, rows: 1, columns: 1 }),
          flags,
        });
        return answer.ok ? result(answer.value) : cellError(answer.code, answer.message);
      },
    });
  }
}

/** As Excel passes them: matrices whole, single values alone, repeated ones as a list, omitted ones as null. */
function parameterValues(
  parameters: readonly FunctionParameter[],
  given: readonly (readonly (readonly CellValue[])[] | null)[],
): unknown[] {
  return parameters.map((parameter, index) => {
    if (parameter.repeating === true) return given.slice(index).map((matrix) => parameterValue(parameter, matrix));
    return parameterValue(parameter, given[index] ?? null);
  });
}

function parameterValue(
  { dimensionality }: FunctionParameter,
  matrix: readonly (readonly CellValue[])[] | null,
): unknown {
  if (matrix === null) return null;
  const cells = matrix.map((line) => line.map(outgoingParameter));
  return dimensionality === "matrix" ? cells : (cells[0]?.[0] ?? null);
}

/** Errors go as entities, which the runtime reads from JSON. */
function outgoingParameter(value: CellValue): unknown {
  if (!(value instanceof CellError)) return value;
  return { value: JSON.stringify({ type: "Error", basicType: "Error", basicValue: value.code }) };
}

function result(value: unknown): CustomResult {
  if (!Array.isArray(value)) return resultCell(value);
  return value.map((line: unknown) => (Array.isArray(line) ? line.map(resultCell) : [resultCell(line)]));
}

/** Single values, errors inside arrays, and formatted values, of which the workbench keeps the value. */
function resultCell(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return null;
  const { basicType, basicValue, message } = value as Readonly<Record<string, unknown>>;
  if (basicType === "Error" && typeof basicValue === "string" && isErrorCode(basicValue))
    return cellError(basicValue, typeof message === "string" && message !== "" ? message : undefined);
  return basicValue === undefined ? cellError("#VALUE!") : resultCell(basicValue);
}
