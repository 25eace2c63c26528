import { defineFlow } from "../define";
import { policyTable } from "../policyTable";
import { classifyCostToServe } from "./classify";
import { explainCostToServe, searchCostToServe } from "./explain";
import { costToServeInputs } from "./inputs";
import { costToServePictures } from "./pictures";
import { prepareCostToServe } from "./prepare";
import { costToServeReport, SERVES } from "./report";
import { costToServeSentences } from "./sentences";
import { costToServeSettings } from "./settings";

/** What it costs to serve each customer, channel or product, and what is left of its profit. */
export const costToServe = defineFlow({
  id: "costToServe",
  title: "Cost to serve",
  group: "money",
  summary:
    "Charges the cost of activities to the customers, channels or products that cause it, shows what is left, and says whom to keep, fix, price or leave.",
  capabilities: ["K1", "K2", "K3", "C3"],
  serves: SERVES,
  functions: ["COSTTOSERVE", "COSTTOSERVE.DETAIL", "WHALECURVE", "TIER", "POLICY"],
  sample: { file: "costToServe.json", sheets: { objects: "Customers", pools: "Cost pools" } },
  inputs: costToServeInputs,
  settings: costToServeSettings,
  prepare(tables) {
    const objects = tables["objects"];
    if (!objects) throw new RangeError("Choose the table with customers, channels or products first.");
    const { policy, findings } = policyTable("customers", tables["playbook"]);
    const preparation = prepareCostToServe(objects, tables["pools"], policy);
    return { ...preparation, findings: [...preparation.findings, ...findings] };
  },
  run: classifyCostToServe,
  pictures: costToServePictures,
  sentences: costToServeSentences,
  report: costToServeReport,
  search: searchCostToServe,
  explain: explainCostToServe,
});
