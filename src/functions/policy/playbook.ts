import type { Playbook } from "../../engine/index";
import { playbooks } from "../../playbooks/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { choice } from "../machine/kind";
import type { Result } from "../machine/result";
import { findPlaybook } from "./findPlaybook";

const names = choice(Object.fromEntries(playbooks.map(({ id, title }) => [id, title])));

const wholePlaybook: Result<Playbook> = {
  help: "one row per rule: keys, fields, reason and the line of the mission it serves",
  align: "free",
  headings: ({ keys, fields }) => [...Object.keys(keys), ...fields.map(({ name }) => name), "because", "serves"],
  rows: ({ keys, fields, rows }) =>
    rows.map((row) => [
      ...Object.keys(keys).map((key) => row.keys[key] ?? "*"),
      ...fields.map(({ name }) => row.values[name] ?? null),
      row.because,
      row.serves,
    ]),
};

export const playbookFunction = defineFunction({
  name: "PLAYBOOK",
  summary: "A whole playbook as a table, to copy, edit in the sheet and give to POLICY.",
  args: { name: arg.single("Name of the playbook", names) },
  result: wholePlaybook,
  run: ({ name }: { readonly name: string }) => findPlaybook(name),
  examples: [
    {
      call: ["products"],
      gives: [
        ["abc", "xyz", "cycleServiceLevel"],
        ["A", "X", 0.99],
      ],
      part: true,
    },
    { call: ["categories", false], gives: [["strategic", "secure and develop together"]], part: true },
  ],
  faults: [{ call: ["nothing"], error: "#VALUE!", says: "name must be products" }],
  explain: {
    formula: "the rows of the playbook as they are shipped",
    source: "The playbooks of this add-in; each row says why",
    assumptions: [],
    steps: (_, playbook) => [
      ["title", playbook.title],
      ["rows", playbook.rows.length],
    ],
  },
});
