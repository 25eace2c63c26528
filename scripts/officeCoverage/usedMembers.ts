import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** Members of Excel's API, as "Range.values", that the sources in some folders name, in code and in what they load. */
export function usedMembers(folders: readonly string[]): string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    types: ["office-js"],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) visit(source);
  }
  return [...used].sort();

  function visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    if (ts.isCallExpression(node)) noteLoad(node);
    ts.forEachChild(node, visit);
  }

  /** The class a symbol is declared in, when that is one of the library's. */
  function note(symbol: ts.Symbol | undefined): void {
    const owner = symbol?.valueDeclaration?.parent;
    if (!owner || !ts.isClassDeclaration(owner) || !isExcel(owner)) return;
    used.add(`${owner.name?.text ?? ""}.${symbol.name}`);
  }

  function isExcel(owner: ts.ClassDeclaration): boolean {
    return ts.isModuleBlock(owner.parent) && owner.parent.parent.name.text === "Excel";
  }

  /** range.load("values,format/fill/color"): every step of every path. */
  function noteLoad(call: ts.CallExpression): void {
    const { expression, arguments: given } = call;
    if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "load") return;
    const receiver = checker.getTypeAtLocation(expression.expression);
    const texts = given.flatMap((argument) =>
      ts.isArrayLiteralExpression(argument) ? [...argument.elements] : [argument],
    );
    for (const text of texts.filter(ts.isStringLiteralLike)) {
      for (const path of text.text.split(",")) notePath(receiver, path.trim().split("/"), call);
    }
  }

  function notePath(type: ts.Type, [step, ...rest]: readonly string[], at: ts.Node): void {
    if (step === undefined || step === "") return;
    const symbol = checker.getPropertyOfType(type, step);
    if (symbol) {
      note(symbol);
      const next = checker.getTypeOfSymbolAtLocation(symbol, at);
      const element = step === "items" ? checker.getIndexTypeOfType(next, ts.IndexKind.Number) : undefined;
      notePath(element ?? next, rest, at);
      return;
    }
    // On a collection "name" means "items/name".
    if (checker.getPropertyOfType(type, "items") && step !== "items") notePath(type, ["items", step, ...rest], at);
  }
}
