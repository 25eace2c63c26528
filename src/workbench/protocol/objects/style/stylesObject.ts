import { everything } from "../../../model/builtInStyles";
import type { NamedStyle, StyleParts } from "../../../model/namedStyle";
import { deleteNamedStyle, namedStyle, namedStyles } from "../../../model/namedStyles";
import { flag, oneOf, text, wholeNumber } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection, sameText } from "../../core/collection";
import { invalidArgument, invalidOperation, itemAlreadyExists } from "../../core/errors";
import type { HostClass, Scalar } from "../../core/hostClass";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import type { OnStyle } from "./onStyle";
import { lookProperty, styleOf } from "./onStyle";
import { styleBordersObject, styleFillObject, styleFontObject } from "./styleLookObjects";

interface Styles {
  readonly host: HostContext;
}

const yes = (value: unknown): true | null => flag(value) || null;
const horizontal = ["Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const readingOrders = ["LeftToRight", "RightToLeft"] as const;
const vertical = ["Top", "Center", "Justify", "Distributed"] as const;

const styleClass: HostClass<OnStyle> = {
  name: "Style",
  identity: ({ name }) => ({ Id: name }),
  scalars: {
    name: { get: (target) => styleOf(target).name },
    builtIn: { get: (target) => styleOf(target).builtIn },
    numberFormat: lookProperty("numberFormat", "General", text),
    numberFormatLocal: { ...lookProperty("numberFormat", "General", text), onRequest: true },
    horizontalAlignment: lookProperty("horizontal", "General", (value) =>
      value === "General" ? null : oneOf(value, horizontal),
    ),
    verticalAlignment: lookProperty("vertical", "Bottom", (value) =>
      value === "Bottom" ? null : oneOf(value, vertical),
    ),
    wrapText: lookProperty("wrap", false, yes),
    shrinkToFit: lookProperty("shrink", false, yes),
    autoIndent: lookProperty("autoIndent", false, yes),
    indentLevel: lookProperty("indent", 0, (value) => wholeNumber(value) || null),
    textOrientation: lookProperty("rotation", 0, (value) => wholeNumber(value) || null),
    readingOrder: lookProperty<"readingOrder">("readingOrder", "Context", (value) =>
      value === "Context" ? null : oneOf(value, readingOrders),
    ),
    locked: lookProperty("locked", true, (value) => (flag(value) ? null : false)),
    formulaHidden: lookProperty("formulaHidden", false, yes),
    includeNumber: included("number"),
    includeAlignment: included("alignment"),
    includeFont: included("font"),
    includeBorder: included("borders"),
    includePatterns: included("patterns"),
    includeProtection: included("protection"),
  },
  navigation: { font: styleFontObject, fill: styleFillObject, borders: styleBordersObject },
  methods: {
    delete: (target) => {
      const style = styleOf(target);
      if (style.builtIn) throw invalidOperation(`The style '${style.name}' belongs to Excel and cannot be deleted.`);
      deleteNamedStyle(target.host.workbook, style);
    },
  },
};

const stylesClass = collection<Styles, NamedStyle>({
  name: "StyleCollection",
  all: ({ host }) => namedStyles(host.workbook),
  wrap: ({ host }, { name }) => bind(styleClass, { host, name }),
  matches: (style, key) => sameText(style.name, key) || sameText(style.apiName, key),
  methods: {
    add: ({ host: { workbook } }, given) => {
      const name = text(given);
      if (name === "" || name.length > 255) throw invalidArgument();
      if (namedStyle(workbook, name)) throw itemAlreadyExists();
      workbook.namedStyles.set(name, { name, apiName: name, builtIn: false, look: {}, includes: { ...everything } });
      workbook.dirty = true;
    },
  },
});

export function stylesObject(host: HostContext): HostObject {
  return bind(stylesClass, { host });
}

/** Whether the style decides about a part of the look; cells get to feel it when the style is applied. */
function included(part: keyof StyleParts): Scalar<OnStyle> {
  return {
    get: (target) => styleOf(target).includes[part],
    set: (target, value) => {
      const style = styleOf(target);
      const includes = { ...style.includes, [part]: flag(value) };
      target.host.workbook.namedStyles.set(style.name, { ...style, includes });
      target.host.workbook.dirty = true;
    },
  };
}
