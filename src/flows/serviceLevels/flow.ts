import { defineFlow } from "../define";
import { setLevels } from "./analyse";
import { explainLevel, searchLevels } from "./explain";
import { levelInputs } from "./inputs";
import { levelPictures } from "./pictures";
import { prepareLevels } from "./prepare";
import { levelReport, SERVES, TITLE } from "./report";
import { levelSentences } from "./sentences";
import { levelSettings } from "./settings";

/** Service levels by class, by a few levels or by item, and what each way costs for the same service. */
export const serviceLevels = defineFlow({
  id: "serviceLevels",
  title: TITLE,
  group: "plan",
  summary:
    "Finds the service levels that reach a total service or a budget with the least safety stock, and what simpler targets cost for the same service.",
  capabilities: ["E1"],
  serves: SERVES,
  next: ["inventoryPolicy"],
  functions: ["SERVICEMIX", "SERVICEMIX.CURVE", "SAFETYSTOCK", "FILLRATE", "POLICY"],
  sample: {
    file: "products.json",
    sheets: { sales: "Invoice lines", items: "Item data", agreements: "Customer agreements" },
  },
  inputs: levelInputs,
  settings: levelSettings,
  prepare: prepareLevels,
  run: setLevels,
  pictures: levelPictures,
  sentences: levelSentences,
  report: levelReport,
  search: searchLevels,
  explain: explainLevel,
});
