import { parseFormula } from "../../../calc/formulaParser";
import { fullAddress } from "../../../model/address";
import type { DefinedName } from "../../../model/definedName";
import { isValidName, namedRange } from "../../../model/definedName";
import { flag, text, textOr } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection, sameText } from "../../core/collection";
import { invalidArgument, invalidReference, itemAlreadyExists, itemNotFound } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { HostObject } from "../../core/hostObject";
import { isHostObject } from "../../core/isHostObject";
import { readRange } from "../../core/readRange";
import { newRange } from "../range/rangeObject";
import { sheetObject } from "../sheet/sheetObject";
import type { Names, OneName } from "./nameValue";
import { nameArrayObject, nameType, nameValue } from "./nameValue";

const nameClass: HostClass<OneName> = {
  name: "NamedItem",
  identity: ({ item }) => ({ _Id: item.name }),
  scalars: {
    name: { get: ({ item }) => item.name },
    formula: {
      get: ({ item }) => item.formula,
      set: (target, value) => {
        target.item.formula = formulaText(value);
        changed(target);
      },
    },
    type: { get: nameType },
    value: { get: nameValue },
    visible: {
      get: ({ item }) => item.visible,
      set: (target, value) => {
        target.item.visible = flag(value);
        changed(target);
      },
    },
    comment: {
      get: ({ item }) => item.comment,
      set: (target, value) => {
        target.item.comment = text(value);
        changed(target);
      },
    },
    scope: { get: ({ scope }) => (scope ? "Worksheet" : "Workbook") },
  },
  navigation: {
    arrayValues: nameArrayObject,
    worksheet: ({ host, scope }) => (scope ? sheetObject(host, scope) : noSheet()),
    worksheetOrNullObject: ({ host, scope }) => scope && sheetObject(host, scope),
  },
  methods: {
    getRange: (target) => rangeOf(target) ?? noRange(),
    getRangeOrNullObject: rangeOf,
    delete: (target) => {
      const owner = ownerOf(target);
      owner.names = owner.names.filter((other) => other !== target.item);
      changed(target);
    },
  },
};

const namesClass = collection<Names, DefinedName>({
  name: "NamedItemCollection",
  all: (target) => ownerOf(target).names,
  wrap: ({ host, scope }, item) => bind(nameClass, { host, scope, item }),
  matches: (item, key) => sameText(item.name, key),
  methods: {
    add: (target, name, reference, comment) => add(target, text(name), reference, textOr(comment, "")),
    addFormulaLocal: (target, name, formula, comment) => add(target, text(name), formula, textOr(comment, "")),
  },
});

export function namesObject(target: Names): HostObject {
  return bind(namesClass, target);
}

function ownerOf({ host, scope }: Names): { names: DefinedName[] } {
  return scope ?? host.workbook;
}

function add(target: Names, name: string, reference: unknown, comment: string): HostObject {
  const owner = ownerOf(target);
  if (!isValidName(name)) throw invalidArgument(`'${name}' cannot be a name.`);
  if (owner.names.some((item) => sameText(item.name, name)) || target.host.workbook.table(name)) {
    throw itemAlreadyExists();
  }
  const formula = isHostObject(reference) ? referenceText(target, reference) : formulaText(reference);
  const item: DefinedName = { name, formula, comment, visible: true, scope: target.scope };
  owner.names.push(item);
  changed(target);
  return bind(nameClass, { ...target, item });
}

function referenceText({ host }: Names, reference: HostObject): string {
  const { sheet, rect } = readRange(host, host.workbook.active, reference);
  return `=${fullAddress(sheet.name, rect, true)}`;
}

/** A formula or a constant, which may come as number, text or logical value. */
function formulaText(given: unknown): string {
  if (typeof given === "number" || typeof given === "boolean") return `=${String(given).toUpperCase()}`;
  const formula = text(given);
  if (!formula.startsWith("=")) return `="${formula.replaceAll('"', '""')}"`;
  try {
    parseFormula(formula);
  } catch {
    throw invalidArgument("The formula of the name has a mistake.");
  }
  return formula;
}

function rangeOf({ host, item }: OneName): HostObject | null {
  const place = namedRange(host.workbook, item);
  return place && newRange(host, place);
}

function changed({ host, scope }: Names): void {
  host.workbook.emit("names", { scope });
}

function noSheet(): never {
  throw itemNotFound("The name belongs to the workbook, not to a worksheet.");
}

function noRange(): never {
  throw invalidReference();
}
