import { defineFlow } from "../define";
import { auditPlan } from "./audit";
import { explainAudit, searchAudit } from "./explain";
import { auditInputs } from "./inputs";
import { auditPictures } from "./pictures";
import { prepareAudit } from "./prepare";
import { auditReport } from "./report";
import { auditSentences } from "./sentences";
import { SERVES } from "./serves";
import { auditSettings } from "./settings";

/** Which formula made each number of a stock plan that exists, and which known mistake is in it. */
export const stockAudit = defineFlow({
  id: "stockAudit",
  title: "Audit a stock plan",
  group: "measure",
  summary:
    "Looks into safety stocks, reorder points and order quantities that exist: which formula made each, which known mistake is in it, and what it costs.",
  capabilities: ["E2", "E3"],
  serves: SERVES,
  functions: ["SAFETYSTOCK", "SAFETYSTOCK.FILLRATE", "REORDERPOINT", "EOQ", "EXPLAIN"],
  sample: { file: "stockPlan.json", sheets: { plan: "Stock plan" } },
  inputs: auditInputs,
  settings: auditSettings,
  prepare: prepareAudit,
  run: auditPlan,
  pictures: auditPictures,
  sentences: auditSentences,
  report: auditReport,
  search: searchAudit,
  explain: explainAudit,
});
