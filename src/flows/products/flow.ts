import { defineFlow } from "../define";
import { policyTable } from "../policyTable";
import { classifyProducts } from "./classify";
import { readFormerRun } from "./formerRun";
import { explainProduct, searchProducts } from "./explain";
import { productInputs } from "./inputs";
import { productPictures } from "./pictures";
import { productReport, SERVES } from "./report";
import { productSentences } from "./sentences";
import { productSettings } from "./settings";
import { prepareTransactions } from "./transactions";
import { prepareWide } from "./wide";

/** ABC by value, XYZ by variability, the demand pattern, and what applies to each class. */
export const products = defineFlow({
  id: "products",
  title: "Segment products",
  group: "segment",
  summary:
    "Finds which products carry the value (ABC) and which sell steadily (XYZ), and says how to plan, stock and order each class.",
  capabilities: ["C1", "C2", "B1", "B2", "B4"],
  serves: SERVES,
  functions: ["ABC", "ABC.MULTI", "PARETO", "XYZ", "ABCXYZ", "DEMANDPATTERN", "POLICY"],
  sample: { file: "products.json", sheets: { sales: "Invoice lines" } },
  inputs: productInputs,
  settings: productSettings,
  prepare(tables, settings, onProgress) {
    const sales = tables["sales"];
    if (!sales) throw new RangeError("Choose the table with the sales first.");
    const { policy, findings } = policyTable("products", tables["playbook"]);
    const preparation =
      sales.form === "wide"
        ? prepareWide(sales, settings, policy)
        : prepareTransactions(sales, settings, policy, onProgress);
    const before = tables["former"] ? readFormerRun(tables["former"], policy) : null;
    return {
      ...preparation,
      prepared: { ...preparation.prepared, ...(before ? { former: before.former } : {}) },
      findings: [...preparation.findings, ...findings, ...(before?.findings ?? [])],
    };
  },
  run: classifyProducts,
  pictures: productPictures,
  sentences: productSentences,
  report: productReport,
  search: searchProducts,
  explain: explainProduct,
});
