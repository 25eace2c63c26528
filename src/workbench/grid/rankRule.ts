import type { CellValue } from "../model/cellValue";
import { CellError } from "../model/cellValue";
import type { ConditionalFormat } from "../model/conditionalFormat";
import type { Sheet } from "../model/sheet";
import { sortedNumbers } from "./scaleStops";

/** Whether a rule holds for a value. Worked out once for all cells of the rule's range. */
export type Judge = (value: CellValue) => boolean;

/** The judge of a rule that compares each cell with all cells of its range: ranks, averages, duplicates; else null. */
export function rankRule(format: ConditionalFormat, sheet: Sheet): Judge | null {
  if (format.type === "TopBottom") return ranked(sortedNumbers(format, sheet), format.rule.topBottom, format.rule.rank);
  const criterion = format.type === "PresetCriteria" ? (format.rule.criterion ?? "") : "";
  if (/Average/.test(criterion)) return aroundAverage(sortedNumbers(format, sheet), criterion);
  if (criterion === "DuplicateValues" || criterion === "UniqueValues") return repeated(format, sheet, criterion);
  return null;
}

/** Values equal to the last one that counts do count, too. Ten per cent of few cells are at least one. */
function ranked(sorted: readonly number[], kind = "TopItems", rank = 10): Judge {
  const share = Math.floor((sorted.length * rank) / 100);
  const count = Math.min(sorted.length, kind.endsWith("Percent") ? Math.max(1, share) : rank);
  if (count === 0) return () => false;
  if (kind.startsWith("Bottom")) {
    const limit = sorted[count - 1] ?? 0;
    return (value) => typeof value === "number" && value <= limit;
  }
  const limit = sorted[sorted.length - count] ?? 0;
  return (value) => typeof value === "number" && value >= limit;
}

const deviations: readonly (readonly [word: string, count: number])[] = [
  ["OneStdDev", 1],
  ["TwoStdDev", 2],
  ["ThreeStdDev", 3],
];

function aroundAverage(numbers: readonly number[], criterion: string): Judge {
  if (numbers.length === 0) return () => false;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const squares = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / numbers.length);
  const count = deviations.find(([word]) => criterion.startsWith(word))?.[1] ?? 0;
  const equal = criterion.startsWith("EqualOr");
  if (criterion.includes("Below")) {
    const limit = mean - count * deviation;
    return (value) => typeof value === "number" && (value < limit || (equal && value === limit));
  }
  const limit = mean + count * deviation;
  return (value) => typeof value === "number" && (value > limit || (equal && value === limit));
}

function repeated({ range }: ConditionalFormat, sheet: Sheet, criterion: string): Judge {
  const counts = new Map<string, number>();
  const keyOf = (value: CellValue): string =>
    `${typeof value} ${value instanceof CellError ? value.code : String(value).toLowerCase()}`;
  sheet.forEachValue(sheet.clip(range), (value) => {
    const key = keyOf(value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return (value) => {
    if (value === null) return false;
    const more = (counts.get(keyOf(value)) ?? 0) > 1;
    return criterion === "DuplicateValues" ? more : !more;
  };
}
