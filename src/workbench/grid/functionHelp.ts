import { BooleanNumber } from "@univerjs/core";
import type { IFunctionInfo } from "@univerjs/engine-formula";
import { FunctionType } from "@univerjs/engine-formula";

/** functions.json, the part of it that help is made of. */
export interface FunctionsFile {
  readonly functions: readonly {
    readonly name: string;
    readonly description?: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly type?: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
    }[];
  }[];
}

/** What the formula editor offers while a name is typed, and shows for the argument the cursor is in. */
export function functionHelp(file: FunctionsFile, namespace: string): IFunctionInfo[] {
  return file.functions.map((item) => ({
    functionName: `${namespace}.${item.name}`,
    functionType: FunctionType.User,
    abstract: item.description ?? "",
    description: item.description ?? "",
    functionParameter: item.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: parameter.dimensionality === "matrix" ? "A2:A50" : parameter.type === "string" ? '"text"' : "1",
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  }));
}
