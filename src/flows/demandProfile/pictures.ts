import type { SettingValues } from "../define";
import { amount, capitalised, count, counted, percent, verb } from "../format";
import type { BarsPicture, MatrixPicture, Picture, SeriesPicture } from "../picture";
import { readSettings } from "../settings";
import type { ProfileResult } from "./classify";
import type { Rule } from "./cleanseItem";
import { cleansingByRule, mismatchGroups, patternGroups, stageGroups } from "./summary";
import { nameOf, periodWord, valueName } from "./words";

export function profilePictures(result: ProfileResult, settings: SettingValues): readonly Picture[] {
  const mismatch = mismatchPicture(result);
  return [
    ...(result.drawn >= 0 ? [seriesPicture(result)] : []),
    patternPicture(result, settings),
    stagePicture(result),
    ...(mismatch ? [mismatch] : []),
  ];
}

/** The finding of the drawn item, also the title of the chart in the sheet. */
export function drawnTitle(result: ProfileResult): string {
  const kept = drawnReplacements(result).length;
  const { pattern } = result.patterns[result.drawn] ?? { pattern: "" };
  const changed = kept === 0 ? "nothing replaced" : `${counted(kept, "number")} replaced`;
  return `${nameOf(result, result.drawn)}: ${pattern || "no"} demand, ${changed}`;
}

export function drawnReplacements({ prepared, drawn }: ProfileResult): ProfileResult["prepared"]["replaced"] {
  return prepared.replaced.filter(({ item, keep }) => item === drawn && keep);
}

function seriesPicture(result: ProfileResult): SeriesPicture {
  const { prepared, drawn } = result;
  const { sales, cleansed } = prepared;
  const replaced = drawnReplacements(result);
  return {
    kind: "series",
    title: drawnTitle(result),
    description:
      replaced.length === 0
        ? `Demand over ${counted(sales.periods.length, sales.periodName)}; nothing is out of line.`
        : `Demand over ${counted(sales.periods.length, sales.periodName)}. ${replaced
            .slice(0, 3)
            .map(
              ({ period, old, replacement }) =>
                `${sales.periods[period] ?? ""}: ${amount(old)} becomes ${amount(replacement)}`,
            )
            .join("; ")}.`,
    periods: sales.periods,
    lines: [
      { label: "As sold", role: "observed", values: sales.demand[drawn] ?? [] },
      { label: "Cleansed", role: "cleansed", values: cleansed[drawn] ?? [] },
    ],
    marks: replaced.map(({ period, old, replacement, rule }) => ({
      period,
      value: old,
      label: `${rule}: ${amount(old)} becomes ${amount(replacement)}`,
    })),
    periodLabel: capitalised(sales.periodName),
    valueLabel: "Units",
  };
}

/** The finding of the four patterns, also the title of the chart in the sheet. */
export function patternTitle(result: ProfileResult): string {
  const items = result.patterns.length;
  const seldom = patternGroups(result)
    .filter(({ name }) => name === "intermittent" || name === "lumpy")
    .reduce((sum, group) => sum + group.count, 0);
  if (items === 0) return "No item is left to be profiled";
  return `${count(seldom)} of ${counted(items, "item")} ${verb(seldom, "is", "are")} asked for only now and then`;
}

function patternPicture(result: ProfileResult, settings: SettingValues): MatrixPicture {
  const read = readSettings(settings);
  const groups = new Map(patternGroups(result).map((group) => [group.name, group]));
  const cell = (label: string) => {
    const { count: items, share } = groups.get(label) ?? { count: 0, share: 0 };
    return { count: items, valueShare: share, label };
  };
  const outside = (["insufficient", "inactive"] as const).flatMap((label) => {
    const items = groups.get(label)?.count ?? 0;
    const reason = label === "inactive" ? "no longer asked for" : "fewer than two demands";
    return items > 0 ? [{ label, count: items, reason }] : [];
  });
  const smooth = groups.get("smooth");
  return {
    kind: "matrix",
    title: patternTitle(result),
    description: `${counted(smooth?.count ?? 0, "item")} with ${percent(smooth?.share ?? 0)} of ${valueName(result)} ${verb(smooth?.count ?? 0, "is", "are")} smooth: asked for in nearly every ${periodWord(result, false)}, in sizes that vary little. Cuts: ${amount(read.number("adiCut"))} ${periodWord(result)} between demands, CV² ${amount(read.number("cv2Cut"))} of the sizes.`,
    rows: ["Even", "Wild"],
    columns: ["Often", "Seldom"],
    cells: [
      [cell("smooth"), cell("intermittent")],
      [cell("erratic"), cell("lumpy")],
    ],
    outside,
  };
}

export function stageTitle(result: ProfileResult): string {
  const of = (name: string) => stageGroups(result).find((group) => group.name === name)?.count ?? 0;
  const [young, old] = [of("introduction"), of("decline") + of("end of life") + of("dormant")];
  return `${counted(young, "item")} ${verb(young, "is", "are")} new, ${count(old)} ${verb(old, "is", "are")} at or near the end`;
}

function stagePicture(result: ProfileResult): BarsPicture {
  const items = Math.max(1, result.patterns.length);
  return {
    kind: "bars",
    title: stageTitle(result),
    description: `Share of items and of ${valueName(result)} by stage of life: ${stageGroups(result)
      .map(({ name, count: found, share }) => `${name} ${counted(found, "item")}, ${percent(share)}`)
      .join("; ")}.`,
    series: ["Items", valueName(result) === "revenue" ? "Revenue" : "Units"],
    groups: stageGroups(result).map(({ name, count: found, share }) => ({
      label: name,
      values: [found / items, share],
    })),
    groupLabel: "Stage of life",
    valueLabel: "Share",
    valueType: "share",
  };
}

export function mismatchTitle(result: ProfileResult): string {
  const hard = result.mismatches.filter(({ kind }) => kind === "fast demand, hard supply").length;
  const fast = result.mismatches.filter((one) => one.fast).length;
  return `${count(hard)} of ${counted(fast, "fast item")} ${verb(hard, "depends", "depend")} on hard supply`;
}

function mismatchPicture(result: ProfileResult): BarsPicture | null {
  if (result.mismatches.every(({ difficulty }) => difficulty === null)) return null;
  const groups = mismatchGroups(result);
  return {
    kind: "bars",
    title: mismatchTitle(result),
    description: groups.map(({ name, count: found }) => `${name}: ${counted(found, "item")}`).join("; ") + ".",
    series: ["Items"],
    groups: groups.map(({ name, count: found }) => ({ label: name, values: [found] })),
    groupLabel: "What is hard",
    valueLabel: "Items",
    valueType: "number",
  };
}

const RULE_WORDS: Readonly<Record<Rule, string>> = {
  outlier: "out of line",
  event: "in promotions and events",
  "stock-out": "in stock-outs",
  "your own": "by your own entry",
};

/** One line on what cleansing did. */
export function cleansingSentence(result: ProfileResult): string {
  const kept = cleansingByRule(result);
  const numbers = kept.reduce((sum, rule) => sum + rule.numbers, 0);
  if (numbers === 0) return `None of the numbers of ${counted(result.patterns.length, "item")} is out of line.`;
  const items = new Set(result.prepared.replaced.filter(({ keep }) => keep).map(({ item }) => item)).size;
  const parts = kept
    .filter((rule) => rule.numbers > 0)
    .map(({ rule, numbers: found }) => `${count(found)} ${RULE_WORDS[rule]}`);
  const rejected = result.prepared.replaced.filter(({ keep, decided }) => !keep && decided === "by you").length;
  const left = rejected > 0 ? `; ${count(rejected)} stay as sold because you rejected them` : "";
  return `${counted(numbers, "number")} of ${counted(items, "item")} ${verb(numbers, "is", "are")} replaced (${parts.join(", ")})${left}.`;
}
