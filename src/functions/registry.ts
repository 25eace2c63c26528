import { costToServeFunctions } from "./costToServe/costToServeFunctions";
import { demandFunctions } from "./demand/demandFunctions";
import { inventoryFunctions } from "./inventory/inventoryFunctions";
import type { Definition } from "./machine/define";
import { makeExplainFunction } from "./policy/explain";
import { policyFunctions } from "./policy/policyFunctions";
import { segmentationFunctions } from "./segmentation/segmentationFunctions";

interface Subject {
  readonly title: string;
  readonly definitions: readonly Definition[];
}

const explained: readonly Subject[] = [
  { title: "Segmentation", definitions: segmentationFunctions },
  { title: "Demand", definitions: demandFunctions },
  { title: "Inventory", definitions: inventoryFunctions },
  { title: "Cost to serve and finance", definitions: costToServeFunctions },
  { title: "Policy and helpers", definitions: policyFunctions },
];
const explain = makeExplainFunction(explained.flatMap(({ definitions: list }) => list));

/** All SEG functions by subject, in the order of the reference page. */
export const subjects: readonly Subject[] = explained.map((subject) =>
  subject.definitions === policyFunctions ? { ...subject, definitions: [...policyFunctions, explain] } : subject,
);

/** All SEG functions. */
export const definitions: readonly Definition[] = subjects.flatMap(({ definitions: list }) => list);
