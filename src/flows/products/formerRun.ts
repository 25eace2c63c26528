import type { FlowInput, Finding, MappedTable } from "../define";
import { names } from "../names";
import type { PolicyTable } from "../policyTable";
import { cellText } from "../read/cellText";
import { FindingList } from "../read/findings";

/** The optional table of classes that a run before this one gave, to tell who changes class. */
export const formerRunInput: FlowInput = {
  id: "former",
  label: "Items of a former run",
  help: "The Items sheet of an earlier run. With it, the report says which items change class.",
  optional: true,
  forms: [
    {
      id: "former",
      label: "One row an item with its class",
      help: "The item and the class that it had.",
      roles: [
        {
          id: "item",
          label: "Item",
          help: "The same codes as in the sales.",
          type: "text",
          required: true,
          synonyms: names("item, item code, sku, product, part, material, article, artikel, artículo, codice articolo"),
        },
        {
          id: "class",
          label: "Class",
          help: "The class by value and variability, e.g. AX.",
          type: "text",
          required: true,
          synonyms: names("class, abcxyz, abc xyz, segment, klasse, classe, clase, klas"),
        },
      ],
    },
  ],
};

/** Class by item, in capitals as items are compared; rows with another class than a run can give are left out. */
export function readFormerRun(
  mapped: MappedTable,
  policy: PolicyTable,
): { former: ReadonlyMap<string, string>; findings: Finding[] } {
  const { table, mapping } = mapped;
  const [itemAt, classAt] = [mapping["item"]?.[0] ?? -1, mapping["class"]?.[0] ?? -1];
  const list = new FindingList("former");
  const former = new Map<string, string>();
  for (let row = 0; row < table.rowCount; row++) {
    const item = cellText(table.columns[itemAt]?.[row]);
    const segment = cellText(table.columns[classAt]?.[row]).toUpperCase();
    if (item === "" || segment === "") continue;
    if (!policy.find(segment)) list.meet("unknown", row, classAt);
    else if (former.has(formerKey(item))) list.meet("repeated", row, itemAt);
    else former.set(formerKey(item), segment);
  }
  const findings = list.list({
    unknown: { severity: "warning", title: "Rows of the former run with an unknown class", rule: "Left out." },
    repeated: { severity: "info", title: "Items that occur twice in the former run", rule: "The first counts." },
  });
  return { former, findings };
}

export function formerKey(item: string | number): string {
  return String(item).trim().toUpperCase();
}
