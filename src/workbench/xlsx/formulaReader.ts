import { movedTokens } from "../calc/movedFormula";
import { formulaTokens, parseFormula } from "../calc/formulaParser";
import type { FormulaToken } from "../calc/formulaParser";
import { LONGEST_FORMULA } from "../model/longestFormula";
import { parseA1 } from "../model/address";
import type { Sheet } from "../model/sheet";
import { LONGEST_FORMULA as LONGEST_IN_FILE, formulaFromFile } from "./fileFormulas";
import { attribute } from "./xmlScan";

interface Shared {
  readonly tokens: readonly FormulaToken[];
  readonly row: number;
  readonly column: number;
}

/** Characters a cell may hold. */
const LONGEST_TEXT = 32_767;

interface Surroundings {
  readonly knownFunctions: readonly string[];
  readonly lose: (what: string) => void;
}

/** Reads the formulas of one sheet: plain ones, those cells share, and those of arrays. */
export class FormulaReader {
  private readonly shared = new Map<string, Shared>();

  constructor(
    private readonly sheet: Sheet,
    private readonly surroundings: Surroundings,
  ) {}

  /** `marked`: the cell's metadata say that its array is a dynamic one. */
  read(row: number, column: number, attributes: string, text: string, marked: boolean): void {
    const kind = attribute(attributes, "t");
    const group = attribute(attributes, "si") ?? "";
    if (kind === "dataTable") {
      this.surroundings.lose("What-if data tables (their values stay)");
      return;
    }
    if (kind === "shared" && text === "") {
      const master = this.shared.get(group);
      if (master) {
        this.sheet.setFormulaText(row, column, movedTokens(master.tokens, row - master.row, column - master.column));
      }
      return;
    }
    if (text === "") return;
    const formula = text.length > LONGEST_IN_FILE ? `=${text}` : this.formula(text);
    if (formula.length > LONGEST_TEXT) {
      this.surroundings.lose("Formulas longer than the texts of Excel (their values stay)");
      return;
    }
    if (formula.length > LONGEST_FORMULA) {
      this.surroundings.lose("Formulas longer than the 8,192 characters of Excel (they become texts)");
      this.sheet.setValue(row, column, formula);
      return;
    }
    this.sheet.setFormulaText(row, column, formula);
    if (kind === "shared") this.shared.set(group, { tokens: formulaTokens(formula), row, column });
    const area = kind === "array" ? parseA1(attribute(attributes, "ref") ?? "") : null;
    if (!area || area.row !== row || area.column !== column) return;
    if (!marked) this.sheet.kept.arrays.add(formula);
    if (area.rows * area.columns > 1) this.sheet.setSpill(row, column, area);
  }

  /** A formula as cells hold it. One that cannot be read stays as it is and gives #NAME?, as its text is all there is. */
  private formula(text: string): string {
    const { knownFunctions, lose } = this.surroundings;
    try {
      const formula = formulaFromFile(text, knownFunctions);
      if (isSuspicious(formula)) parseFormula(formula);
      return formula;
    } catch {
      lose("Formulas that cannot be read (their text stays)");
      return `=${text}`;
    }
  }
}

/** Quick look at what most formulas pass; only what fails it is parsed here, all others when they are calculated. */
function isSuspicious(formula: string): boolean {
  let depth = 0;
  let deepest = 0;
  let quotes = 0;
  for (let at = 0; at < formula.length; at++) {
    const code = formula.charCodeAt(at);
    if (code === 34) quotes++;
    else if (quotes % 2 === 1) continue;
    else if (code === 40) deepest = Math.max(deepest, ++depth);
    else if (code === 41 && --depth < 0) return true;
  }
  return depth !== 0 || quotes % 2 === 1 || /[-+*/^&=<>,;(]\s*$/.test(formula) || deepest > 60;
}
