/** What a hostile or unlucky workbook may hand to a function in the place of any argument. */
export interface HostileArgument {
  readonly kind: string;
  readonly value: unknown;
}

const error = (code: string): unknown => ({ type: "Error", basicType: "Error", basicValue: code });
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

const kinds: Readonly<Record<string, readonly unknown[]>> = {
  "left out": [null],
  blank: ["", " ", "\u00a0", "\u200b", [[null]], [[""]], column(null, null, null), [[null, null, null]]],
  shape: [
    [],
    [[]],
    [[1], []],
    [[1], [1, 2], [1, 2, 3]],
    [[[[1]]]],
    [1, 2, 3],
    [
      [1, 2],
      [3, 4],
    ],
    column(1),
    [[1, 2, 3, 4, 5, 6, 7]],
    column(1, 2, 3, 4, 5, 6, 7),
  ],
  text: [
    "A",
    "a long text ".repeat(3000),
    "Ünïcödé 🚚 物料",
    "\u0000",
    "\ud800",
    "‮left to right",
    "line\r\nbreak",
    '"',
    "'",
  ],
  markup: ["<img src=x onerror=alert(1)>", "</script><script>alert(1)</script>", "&lt;b&gt;", "javascript:alert(1)"],
  formula: ["=1+1", "=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(A1)", "=SEG.ABC(A1:A9)", "'=1", "\t=1"],
  "number as text": ["12", "1,5", "1.234,5", "1e3", "0x10", "12 %", "€ 12", "١٢", "１２", "1_000", "Ⅻ"],
  "not a number": [
    "NaN",
    "Infinity",
    "-Infinity",
    "1e999",
    "null",
    "None",
    "#NUM",
    "1.#QNAN",
    NaN,
    Infinity,
    -Infinity,
  ],
  errors: ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#BUSY!"].flatMap(
    (code) => [error(code), column(1, error(code), 2), code],
  ),
  cards: [
    { type: "Entity", text: "card", basicType: "Error", basicValue: "#VALUE!" },
    { type: "LinkedEntity", text: "MSFT", basicType: "Error", basicValue: "#VALUE!" },
    { type: "WebImage", address: "https://example.com/x.png", basicType: "Error", basicValue: "#VALUE!" },
    { type: "FormattedNumber", basicType: "Double", basicValue: 0.95, numberFormat: "0%" },
    { type: "Array", elements: [[{ type: "Double", basicValue: 1 }]] },
    { type: "String", basicValue: "A" },
    { type: "Empty" },
    {},
    column({}, { type: "Entity" }),
  ],
  dates: [45292, 60, 0.5, 2958465, 2958466, "2024-02-30", "31/12/2024", "Dec 24", new Date(0), new Date(NaN)],
  huge: [1e15, 1e100, 1e308, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER + 1, 2 ** 53, column(1e308, 1e308, 1e308)],
  tiny: [5e-324, 1e-300, 1e-15, Number.EPSILON, -0, column(5e-324, 5e-324)],
  negative: [-1, -0.5, -1e-12, -1e15, column(-1, -2, -3), column(-1e308, 1e308)],
  "out of place": [0, 1, 2, 0.5, 1.5, 100, 95, true, false, column(true, false), 10n, Symbol("s"), () => 1],
  "prototype names": ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "then"].flatMap(
    (name) => [name, column(name, name, "B")],
  ),
  mixed: [
    column(1, "x", null, error("#N/A"), true, {}),
    column("A", "a", " A ", "Ａ"),
    [[1, "x", null, error("#REF!")]],
  ],
};

export const hostileArguments: readonly HostileArgument[] = Object.entries(kinds).flatMap(([kind, values]) =>
  values.map((value) => ({ kind, value })),
);
