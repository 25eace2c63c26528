import { defineFlow } from "../define";
import { policyTable } from "../policyTable";
import { classifyCategories } from "./classify";
import { explainCategory, searchCategories } from "./explain";
import { categoryInputs } from "./inputs";
import { categoryPictures } from "./pictures";
import { categoryReport, SERVES } from "./report";
import { prepareScores } from "./scores";
import { categorySentences } from "./sentences";
import { categorySettings } from "./settings";
import { prepareSpend } from "./spend";

/** Kraljic's matrix: supply risk against profit impact, and what applies to each quadrant. */
export const categories = defineFlow({
  id: "categories",
  title: "Segment purchase categories",
  group: "segment",
  summary:
    "Places what you buy in the map of supply risk and profit impact (Kraljic), and says how to source, contract and audit each part.",
  capabilities: ["G1", "G2", "G5", "G6", "H1"],
  serves: SERVES,
  functions: ["CONCENTRATION", "SCORE", "KRALJIC", "POLICY"],
  sample: { file: "categories.json", sheets: { spend: "Category spend" } },
  inputs: categoryInputs,
  settings: categorySettings,
  prepare(tables, settings) {
    const spend = tables["spend"];
    if (!spend) throw new RangeError("Choose the table with spend or scores first.");
    const { policy, findings } = policyTable("categories", tables["playbook"]);
    const preparation =
      spend.form === "scores" ? prepareScores(spend, settings, policy) : prepareSpend(spend, settings, policy);
    return { ...preparation, findings: [...preparation.findings, ...findings] };
  },
  run: classifyCategories,
  pictures: categoryPictures,
  sentences: categorySentences,
  report: categoryReport,
  search: searchCategories,
  explain: explainCategory,
});
