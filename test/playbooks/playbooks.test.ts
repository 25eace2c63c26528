import { checkPlaybook, decide, playbookCells, policyField } from "../../src/engine";
import { playbooks } from "../../src/playbooks";

describe.each(playbooks.map((playbook) => [playbook.id, playbook] as const))("playbook %s", (_, playbook) => {
  test("every combination of its keys is met by exactly one row", () => {
    expect(checkPlaybook(playbook)).toEqual([]);
  });

  test("the check finds what is missing when a row is taken away", () => {
    const rows = playbook.rows.slice(1);
    expect(checkPlaybook({ ...playbook, rows })).not.toEqual([]);
  });

  test("every row fills every field with a value of its kind and says why and what it serves", () => {
    for (const row of playbook.rows) {
      expect(Object.keys(row.values).sort()).toEqual(playbook.fields.map(({ name }) => name).sort());
      for (const field of playbook.fields) {
        const value = row.values[field.name];
        if (field.choices) expect(field.choices).toContain(value);
        else expect(typeof value).toBe(field.type === "text" ? "string" : "number");
        if (field.type === "share") expect(value).toBeGreaterThanOrEqual(0);
        if (field.type === "share") expect(value).toBeLessThanOrEqual(1);
      }
      expect(row.because.length).toBeGreaterThan(20);
      expect(row.serves).toMatch(/^00[0-4] (M\d\.\d|line \d+)$/);
    }
  });
});

test("service falls with value and with variability", () => {
  const [products] = playbooks;
  const level = (segment: string): number => Number(policyField(products!, segment, "cycleServiceLevel"));
  for (const xyz of ["X", "Y", "Z"]) expect(level(`A${xyz}`)).toBeGreaterThan(level(`C${xyz}`));
  for (const abc of ["A", "B", "C"]) expect(level(`${abc}X`)).toBeGreaterThan(level(`${abc}Z`));
});

test("strategic categories get the most attention, routine ones the least", () => {
  const categories = playbooks.find(({ id }) => id === "categories")!;
  const days = (quadrant: string): number => Number(decide(categories, { quadrant }).values["reviewDays"]);
  expect(days("strategic")).toBeLessThan(days("leverage"));
  expect(days("leverage")).toBeLessThan(days("routine"));
});

test("no segment of one playbook is a segment of another, so that a formula needs no third argument", () => {
  const segments = playbooks.flatMap(({ keys }) => playbookCells(keys).map((cell) => Object.values(cell).join("")));
  const shared = segments.filter((segment, at) => segments.indexOf(segment) !== at);
  expect(shared).toEqual([]);
});
