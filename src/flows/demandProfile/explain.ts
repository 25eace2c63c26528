import type { Explanation } from "../define";
import { amount, capitalised, counted, decimals, percent } from "../format";
import { searchKeys } from "../searchKeys";
import { readSettings } from "../settings";
import type { ProfileResult } from "./classify";
import { nameOf, periodWord } from "./words";

type Lines = Explanation["lines"];

/** Objects whose code or description holds the text, more valuable ones first among equals. */
export function searchItems({ prepared }: ProfileResult, text: string, limit: number): readonly string[] {
  const { order, sales } = prepared;
  const keys = order.map((item) => String(sales.keys[item]));
  return searchKeys(keys, text, limit, (at) => sales.descriptions[order[at] ?? 0] ?? "");
}

/** The numbers behind the profile of one item, in the order in which they are worked out. */
export function explainItem(result: ProfileResult, key: string): Explanation | null {
  const wanted = key.trim().toUpperCase();
  const { prepared } = result;
  const item = prepared.sales.keys.findIndex((known) => String(known).toUpperCase() === wanted);
  const [pattern, life] = [result.patterns[item], prepared.lives[item]];
  if (!pattern || !life) return null;
  const policy = prepared.policy.find(life.stage);
  const lines = [
    ...cleansingLines(result, item),
    ...patternLines(result, item),
    ...movementLines(result, item),
    ...lifeLines(result, item),
    ...supplyLines(result, item),
    ...newLines(result, item),
  ];
  const verdict = `${nameOf(result, item)}: ${pattern.pattern || "no"} demand, ${life.stage || "no life to tell"}.`;
  const advice = result.mismatches[item]?.intervention
    ? `${capitalised(result.mismatches[item].intervention)}. (004 M3.4)`
    : policy
      ? `${policy.because} (${policy.serves})`
      : "Nothing is known of its demand: look at how its rows were read. (004 M3.1)";
  return { key, verdict, lines, advice };
}

function cleansingLines(result: ProfileResult, item: number): Lines {
  const { sales, replaced } = result.prepared;
  const own = replaced.filter((one) => one.item === item);
  const [first, ...rest] = own.map(({ period, old, replacement, keep, rule, reason, decided }) => ({
    label: `${sales.periods[period] ?? ""}: ${rule}`,
    value: keep
      ? `${amount(old)} becomes ${amount(replacement)}`
      : `${amount(old)} stays instead of ${amount(replacement)}`,
    because: decided === "by you" ? `you decided so; ${reason}` : reason,
  }));
  return first ? [first, ...rest] : [{ label: "Cleansing", value: "nothing replaced" }];
}

function patternLines(result: ProfileResult, item: number): Lines {
  const { adi, cv2, pattern, periodsSinceLast, method, behaviour } = result.patterns[item] ?? {
    ...{ adi: null, cv2: null, pattern: "", periodsSinceLast: null, method: "", behaviour: "" },
  };
  const read = readSettings(result.settings);
  const { periods = 0, mean = null, sd = null, cv = null } = result.prepared.profiles[item] ?? {};
  const because =
    pattern === "inactive"
      ? `no demand for ${counted(periodsSinceLast ?? 0, periodWord(result, false), periodWord(result))}`
      : pattern === "insufficient"
        ? "fewer than two demands"
        : `interval ${decimals(adi)} against ${String(read.number("adiCut"))}, CV² ${decimals(cv2)} against ${String(read.number("cv2Cut"))}`;
  return [
    { label: "Observed", value: counted(periods, periodWord(result, false), periodWord(result)) },
    { label: `Mean per ${periodWord(result, false)}`, value: decimals(mean) },
    {
      label: "Coefficient of variation",
      value: decimals(cv, 3),
      ...(cv === null ? {} : { because: `${decimals(sd)} / ${decimals(mean)}` }),
    },
    { label: "Demand pattern", value: pattern === "" ? "none" : pattern, because },
    {
      label: "Forecast method to begin with",
      value: method === "" ? "none" : method,
      because: behaviour === "" ? "nothing to tell it from" : `${behaviour} demand`,
    },
  ];
}

function movementLines(result: ProfileResult, item: number): Lines {
  const profile = result.prepared.profiles[item];
  if (!profile || profile.trendPValue === null) return [];
  const season = readSettings(result.settings).number("seasonLength");
  return [
    {
      label: "Trend",
      value: profile.trendDirection,
      because: `Mann–Kendall p = ${decimals(profile.trendPValue, 3)}, real below 0.05; strength ${decimals(profile.trendStrength)}`,
    },
    profile.seasonPValue === null
      ? {
          label: "Season",
          value: "cannot be told",
          because: `two cycles of ${String(season)} ${periodWord(result)} are needed`,
        }
      : {
          label: "Season",
          value:
            profile.seasonLength > 0
              ? counted(profile.seasonLength, periodWord(result, false), periodWord(result))
              : "none",
          because: `autocorrelation at ${String(season)}: p = ${decimals(profile.seasonPValue, 3)}, real below 0.05; strength ${decimals(profile.seasonStrength)}`,
        },
  ];
}

function lifeLines(result: ProfileResult, item: number): Lines {
  const life = result.prepared.lives[item];
  if (!life) return [];
  const levels =
    life.earlier === null
      ? `${counted(life.age, periodWord(result, false), periodWord(result))} old; a level is ${String(life.reach)}`
      : `level ${decimals(life.recent)} after ${decimals(life.earlier)}, peak ${decimals(life.peak)}, p = ${decimals(life.pValue, 3)}`;
  return [{ label: "Stage of life", value: life.stage || "none", because: levels }];
}

function supplyLines(result: ProfileResult, item: number): Lines {
  const [mismatch, supply] = [result.mismatches[item], result.supply[item]];
  if (!mismatch || !supply || mismatch.difficulty === null) return [];
  return [
    {
      label: "Speed of demand",
      value: decimals(mismatch.speed),
      because: `${percent(1 - mismatch.speed, 1)} of the value lies before it: ${mismatch.fast ? "fast" : "not fast"}`,
    },
    {
      label: "Difficulty of supply",
      value: decimals(mismatch.difficulty),
      because: mismatch.reason || `no measure reaches its cut; lead time from ${supply.source}`,
    },
    {
      label: "Mismatch",
      value: mismatch.kind || "none",
      ...(mismatch.kind ? { because: `score ${decimals(mismatch.score, 1)} of 100` } : {}),
    },
  ];
}

function newLines(result: ProfileResult, item: number): Lines {
  const found = result.newItems.find((one) => one.item === item);
  if (!found) return [];
  const { sales } = result.prepared;
  const names = found.analogues.items.map((other) => String(sales.keys[other] ?? "")).join(", ");
  return [
    {
      label: "Class to plan with",
      value: found.used || "none",
      because:
        found.graduates === "now"
          ? "old and steady enough for its own"
          : found.analogues.items.length === 0
            ? "no item is alike: its own so far"
            : `${found.analogues.provisional} by ${names}, ${percent(found.analogues.confidence)} agreement`,
    },
  ];
}
