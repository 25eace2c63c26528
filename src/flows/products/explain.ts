import type { Explanation } from "../define";
import { amount, capitalised, count, counted, decimals, percent } from "../format";
import { searchKeys } from "../searchKeys";
import { readSettings } from "../settings";
import type { ProductResult } from "./classify";
import { PROVISIONAL_BELOW } from "./classify";
import { basisName, periodWord } from "./words";

/** Objects whose code or description holds the text, more valuable ones first among equals. */
export function searchProducts({ prepared, ranking }: ProductResult, text: string, limit: number): readonly string[] {
  const keys = ranking.rows.map((row) => String(prepared.keys[row]));
  return searchKeys(keys, text, limit, (at) => prepared.descriptions[ranking.rows[at] ?? 0] ?? "");
}

/** The numbers behind the class of one item, in the order in which they are worked out. */
export function explainProduct(result: ProductResult, key: string): Explanation | null {
  const wanted = key.trim().toUpperCase();
  const item = result.prepared.keys.findIndex((known) => String(known).toUpperCase() === wanted);
  const statistics = result.statistics[item];
  if (!statistics) return null;
  const policy = result.policies[item];
  const segment = result.classes[item] ?? "NN";
  const lines = [
    ...valueLines(result, item),
    ...variabilityLines(result, item),
    ...patternLines(result, item),
    ...(policy
      ? result.prepared.policy.playbook.fields.map(({ name, label, type }) => {
          const value = policy.values[name] ?? "";
          return { label, value: typeof value === "number" && type === "share" ? percent(value, 1) : String(value) };
        })
      : []),
  ];
  const name = result.prepared.descriptions[item];
  const verdict = `${String(result.prepared.keys[item])}${name ? ` (${name})` : ""} is ${segment}.`;
  return { key, verdict, lines, advice: policy ? `${policy.because} (${policy.serves})` : "No policy for this class." };
}

function valueLines(result: ProductResult, item: number): Explanation["lines"] {
  const name = basisName(result);
  const { rank, share, total } = result.ranking;
  const value = result.values[item] ?? 0;
  const letter = result.abc[item] ?? "N";
  const cuts = readSettings(result.settings).numbers("abcCuts");
  const label = capitalised(name);
  if (letter === "N") {
    return [{ label, value: amount(value), because: `${label} of zero or less gives no basis for a class: N.` }];
  }
  const before = shareBefore(result, item);
  const cut = cuts.find((limit) => before < limit - 1e-12);
  const reason =
    cut === undefined
      ? `not below the last cut of ${percent(cuts.at(-1) ?? 1, 1)}`
      : `below the cut of ${percent(cut, 1)}`;
  return [
    { label, value: amount(value), because: `${percent(share[item] ?? 0, 2)} of ${amount(total)}` },
    { label: "Rank", value: `${count(rank[item] ?? 0)} of ${count(result.classes.length)}` },
    {
      label: "Share of the items ranked before it",
      value: percent(before, 1),
      because: `${reason}, so ${letter}; items of equal value share the class of the first of them`,
    },
  ];
}

/** Share of the items ranked before the first of those with the same value: they share one class. */
function shareBefore({ ranking, values }: ProductResult, item: number): number {
  const { rows, rank, share, cumulated } = ranking;
  let at = (rank[item] ?? 1) - 1;
  while (at > 0 && values[rows[at - 1] ?? 0] === values[item]) at -= 1;
  const first = rows[at] ?? item;
  return Math.max(0, (cumulated[first] ?? 0) - (share[first] ?? 0));
}

function variabilityLines(result: ProductResult, item: number): Explanation["lines"] {
  const { periods, mean, sd } = result.statistics[item] ?? { periods: 0, mean: null, sd: null };
  const cv = result.cv[item] ?? null;
  const letter = result.xyz[item] ?? "N";
  const read = readSettings(result.settings);
  const cuts = read.numbers("xyzCuts");
  const observed = { label: "Observed", value: counted(periods, periodWord(result, false), periodWord(result)) };
  if (cv === null) {
    return [{ ...observed, because: "Variability needs two periods and a demand above zero: N." }];
  }
  const adjusted = read.text("adjust") === "none" ? "" : ` after taking out ${read.text("adjust")}`;
  const bounds = [...cuts.map(String), ""];
  const at = cuts.filter((cut) => cv >= cut - 1e-12).length;
  const range =
    at === 0
      ? `below ${bounds[0] ?? ""}`
      : at === cuts.length
        ? `${bounds[at - 1] ?? ""} or more`
        : `${bounds[at - 1] ?? ""} to below ${bounds[at] ?? ""}`;
  const provisional =
    periods < PROVISIONAL_BELOW
      ? `; provisional with fewer than ${String(PROVISIONAL_BELOW)} ${periodWord(result)}`
      : "";
  return [
    observed,
    { label: `Mean per ${periodWord(result, false)}`, value: decimals(mean) },
    { label: "Standard deviation", value: decimals(sd) },
    {
      label: `Coefficient of variation${adjusted}`,
      value: decimals(cv, 3),
      because: `${adjusted ? "" : `${decimals(sd)} / ${decimals(mean)}, `}${range}, so ${letter}${provisional}`,
    },
  ];
}

function patternLines(result: ProductResult, item: number): Explanation["lines"] {
  const { adi, cv2, pattern, periodsSinceLast } = result.statistics[item] ?? {
    adi: null,
    cv2: null,
    pattern: "",
    periodsSinceLast: null,
  };
  const read = readSettings(result.settings);
  const because =
    pattern === "inactive"
      ? `no demand for ${counted(periodsSinceLast ?? 0, periodWord(result, false), periodWord(result))}`
      : pattern === "insufficient"
        ? "fewer than two demands"
        : `cuts at ${String(read.number("adiCut"))} and ${String(read.number("cv2Cut"))}`;
  return [
    { label: "Mean interval between demands", value: decimals(adi) },
    { label: "CV² of the demand sizes", value: decimals(cv2) },
    { label: "Demand pattern", value: pattern === "" ? "none" : pattern, because },
  ];
}
