import { forecast } from "../../../src/flows/forecast/flow";
import { isWorse, judged } from "../../../src/flows/forecast/judged";
import { initialSettings } from "../../../src/flows/settings";
import { recognise } from "../../../src/runs/recognise/recognise";
import { labTest } from "../../support/lab";
import { readCsv } from "./readCsv";

const initial = initialSettings(forecast);

labTest(
  "car parts: by segment the forecast beats the last period repeated, and lives that ended are not forecast",
  () => {
    const table = readCsv("data/carparts/carparts_wide.csv");
    const samples = table.columns.map((column) => column.slice(0, 200));
    const { form, mapping } = recognise(forecast.inputs[0]!, table.headings, samples);
    const { prepared, findings } = forecast.prepare({ sales: { table, form, mapping } }, initial);
    expect(prepared.windows).toEqual({ periods: 51, held: 6, choice: 39, test: 45 });
    expect(prepared.ahead).toEqual(["2002-04", "2002-05", "2002-06", "2002-07", "2002-08", "2002-09"]);
    // 165 series end early (data/README.md).
    expect(findings.find(({ title }) => title === "Items whose last periods are not known")?.count).toBe(165);
    const result = forecast.run(prepared, initial);
    const all = result.segments.at(-1)!;
    expect(judged(all)?.measure).toBe("RMSSE");
    expect(isWorse(all)).toBe(false);
    expect(result.segments.filter(isWorse).length).toBeLessThanOrEqual(1);
    expect(result.plan.items.filter(({ forecast: made }) => made === null)).toHaveLength(165);
  },
  120_000,
);

labTest(
  "retail, half a million lines: the best method of each segment beats the last period repeated and the playbook",
  () => {
    const table = readCsv("data/online-retail/online_retail.csv.gz");
    const samples = table.columns.map((column) => column.slice(0, 200));
    const { form, mapping } = recognise(forecast.inputs[0]!, table.headings, samples);
    const { prepared } = forecast.prepare({ sales: { table, form, mapping } }, initial);
    const { segments, plan } = forecast.run(prepared, initial);
    const { steps } = segments.at(-1)!;
    expect(steps.champion.wape!).toBeLessThan(steps.naive.wape!);
    expect(steps.champion.wape!).toBeLessThan(steps.playbook.wape!);
    expect(steps.auto.wape!).toBeLessThan(steps.naive.wape!);
    expect(plan.items.filter(({ method }) => method === "analogue").length).toBeGreaterThan(50);
  },
  180_000,
);
