import type { AuditedQuantity, AuditRow } from "../../engine";
import type { Explanation } from "../define";
import { amount, decimals, percent } from "../format";
import { searchKeys } from "../searchKeys";
import type { AuditResult, ColumnAudit } from "./audit";
import type { Effect } from "./effect";
import { formulaOf, LEGEND, SYMBOLS } from "./formulas";
import { mistakeNames, mistakeText } from "./mistakes";
import { numbersPutIn, partsOf } from "./numbersPutIn";
import { VERDICTS } from "./rowsSheet";
import { SERVES } from "./serves";
import { quantityName } from "./totals";

/** Rows by a part of their name; those with a mistake come first. */
export function searchAudit({ prepared, columns }: AuditResult, text: string, limit: number): readonly string[] {
  const wrong = (at: number): boolean => columns.some(({ rows }) => rows[at]?.status === "mistake");
  const order = [...prepared.keys.keys()].sort((a, b) => Number(wrong(b)) - Number(wrong(a)) || a - b);
  return searchKeys(
    order.map((at) => prepared.keys[at] ?? ""),
    text,
    limit,
  );
}

/** How each number of an item came about, with the numbers put in. */
export function explainAudit(result: AuditResult, key: string): Explanation | null {
  const wanted = key.trim().toUpperCase();
  const item = result.prepared.keys.findIndex((name) => name.toUpperCase() === wanted);
  if (item < 0) return null;
  const found = result.columns.flatMap((column) => {
    const row = column.rows[item];
    return row ? [{ column, row }] : [];
  });
  const verdicts = found.map(
    ({ column, row }) =>
      `${quantityName(column.quantity)} ${VERDICTS[row.status]}${row.mistakes.length > 0 ? ` (${mistakeNames(row.mistakes)})` : ""}`,
  );
  const ids = found.flatMap(({ row }) => row.mistakes);
  const advice = [...new Set(ids.map((id) => mistakeText(id).fix))];
  return {
    key,
    verdict: `${result.prepared.keys[item] ?? key}: ${verdicts.join("; ") || "no column to look into"}.`,
    lines: [
      ...inputLines(result, item),
      ...found.flatMap(({ column, row }) => quantityLines(result, column, row, item)),
      { label: "Signs", value: LEGEND },
    ],
    advice: `${advice.length > 0 ? advice.join(" ") : "Nothing to correct here."} (${SERVES.join(", ")})`,
  };
}

function inputLines({ terms, prepared }: AuditResult, item: number): Explanation["lines"] {
  const known = terms[item];
  if (!known) return [];
  const period = prepared.units.demand;
  const { leadTime, lead, demandMean, demandSd, serviceLevel, factor } = known;
  const shown = (value: number | null): string => (value === null ? "not known" : amount(value));
  return [
    {
      label: `Demand per ${period}`,
      value: `mean ${shown(demandMean)}, deviation ${shown(demandSd)}`,
      ...(prepared.fromHistory ? { because: "worked out from the demand of the periods, STDEV.S" } : {}),
    },
    {
      label: "Lead time",
      value: leadTime === null ? "not known" : `${amount(leadTime)} ${prepared.units.leadTime}s`,
      ...(lead === null ? {} : { because: `${decimals(lead, 3)} ${period}s` }),
    },
    {
      label: prepared.units.service === "cycle" ? "Service level (share of cycles)" : "Fill rate",
      value: serviceLevel === null ? "not known" : percent(serviceLevel, 2),
      ...(factor === null ? {} : { because: `factor ${decimals(factor, 3)} for a share of cycles` }),
    },
  ];
}

function quantityLines(
  { terms, prepared }: AuditResult,
  { quantity, values, effects }: ColumnAudit,
  row: AuditRow,
  item: number,
): Explanation["lines"] {
  const known = terms[item];
  const value = values[item] ?? null;
  const effect = effects[item];
  if (!known || value === null) return [{ label: `In the plan: ${quantityName(quantity)}`, value: "empty" }];
  const written = (mistakes: readonly string[]): string =>
    `${formulaOf(quantity, mistakes, SYMBOLS, partsOf(known))} = ${formulaOf(quantity, mistakes, numbersPutIn(known), partsOf(known))}`;
  return [
    {
      label: `In the plan: ${quantityName(quantity)}`,
      value: amount(value),
      because:
        row.status === "mistake" || row.status === "right"
          ? `${written(row.mistakes)}${row.explained === null ? "" : ` = ${amount(row.explained)}`}`
          : VERDICTS[row.status],
    },
    ...row.mistakes.map((id) => ({
      label: mistakeText(id).name,
      value: mistakeText(id).why,
      because: mistakeText(id).source,
    })),
    ...(row.shouldBe === null
      ? []
      : [{ label: `Should be: ${quantityName(quantity)}`, value: amount(row.shouldBe), because: written([]) }]),
    ...(effect && row.status !== "right" ? effectLines(quantity, effect, prepared.currency) : []),
    ...(row.other.length > 0 ? [{ label: "Could also be", value: mistakeNames(row.other) }] : []),
  ];
}

function effectLines(quantity: AuditedQuantity, effect: Effect, currency: string | null): Explanation["lines"] {
  const unit = currency ? ` ${currency}` : "";
  const { capital, aYear, service } = effect;
  if (quantity === "orderQuantity")
    return aYear === null ? [] : [{ label: "Dearer a year than it should be", value: `${amount(aYear)}${unit}` }];
  const given = service === null ? {} : { because: `it gives a service of ${percent(service, 1)}` };
  if (capital === null) return [];
  const label = capital >= 0 ? "Tied up too much" : "Missing stock at cost";
  return [{ label, value: `${amount(Math.abs(capital))}${unit}`, ...given }];
}
