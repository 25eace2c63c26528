import { amount, count, counted, percent, verb } from "../format";
import type { AuditResult } from "./audit";
import { mistakeNames, mistakeText } from "./mistakes";
import type { ColumnTotal } from "./totals";
import { columnTotals, quantityNames } from "./totals";

export function auditSentences(result: AuditResult): readonly string[] {
  const totals = columnTotals(result);
  if (totals.length === 0)
    return [
      "No column to look into is chosen: choose safety stock, reorder point or order quantity.",
      "0 rows were checked.",
    ];
  const [main] = totals;
  return [...totals.map(columnSentence), ...(main ? [moneySentence(main, result)] : [])];
}

function columnSentence({ quantity, counts, checked, mistakes }: ColumnTotal): string {
  const names = quantityNames(quantity);
  if (checked === 0)
    return `No ${names} could be checked: inputs are missing in all ${counted(counts.notChecked, "row")}.`;
  const most = mistakes.reduce<ColumnTotal["mistakes"][number] | null>(
    (best, one) => (one.rows > (best?.rows ?? 0) ? one : best),
    null,
  );
  const known = most ? `; most often (${count(most.rows)}): ${lower(mistakeNames(most.mistakes))}` : "";
  const open = counts.unexplained > 0 ? `; ${count(counts.unexplained)} follow no formula that is known` : "";
  return (
    `${count(counts.right)} of ${count(checked)} ${names} are right (${percent(counts.right / checked)}), ` +
    `${count(counts.mistake)} ${verb(counts.mistake, "holds", "hold")} a known mistake${known}${open}.`
  );
}

function moneySentence({ quantity, tooMuch, missing, aYear }: ColumnTotal, { prepared }: AuditResult): string {
  const unit = prepared.currency ? ` ${prepared.currency}` : "";
  if (tooMuch === 0 && missing === 0)
    return `No money hangs on the ${quantityNames(quantity)}: 0 too much and 0 missing.`;
  return (
    `The wrong ${quantityNames(quantity)} tie up ${amount(tooMuch)}${unit} too much and leave ${amount(missing)}${unit} of stock out where it is needed` +
    (aYear > 0 ? `; that costs ${amount(aYear)}${unit} a year, lost sales not counted.` : ".")
  );
}

export function auditNextSteps(result: AuditResult): readonly string[] {
  const fixes = columnTotals(result)
    .flatMap(({ mistakes }) => mistakes)
    .slice(0, 3)
    .flatMap(({ mistakes, rows }) =>
      mistakes.slice(0, 1).map((id) => `${mistakeText(id).fix} (${counted(rows, "row")})`),
    );
  const open = columnTotals(result).reduce((sum, { counts }) => sum + counts.unexplained, 0);
  return [
    ...new Set(fixes),
    ...(open > 0 ? [`Ask who set the ${counted(open, "number")} that follow no formula, and why.`] : []),
    "Take over the column with the right values, or its formulas, and look again next quarter.",
  ];
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
