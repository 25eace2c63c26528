import { ABC_CUTS, XYZ_CUTS } from "../../engine";
import type { Setting } from "../define";
import { patternSettings } from "../patternSettings";
import { salesSettings } from "../sales/salesSettings";

const weight = (id: string, label: string, initial: number): Setting => ({
  id,
  label: `Weight of ${label}`,
  help: "Weights are taken in relation to each other; 0 leaves the criterion out.",
  reason: "Revenue leads; the others correct it until you have agreed on weights of your own.",
  stage: "analysis",
  shownWhen: { setting: "basis", in: ["weighted"] },
  control: "number",
  initial,
  minimum: 0,
  maximum: 10,
  step: 0.5,
});

const analysisSettings: readonly Setting[] = [
  {
    id: "basis",
    label: "ABC by",
    help: "What makes an item important.",
    reason: "Revenue is what most companies agree on; without a price the quantity is taken.",
    stage: "analysis",
    control: "choice",
    initial: "revenue",
    options: [
      { value: "revenue", label: "Revenue" },
      { value: "margin", label: "Margin", help: "Revenue less cost; needs a cost per unit." },
      { value: "quantity", label: "Quantity" },
      { value: "lines", label: "Number of lines", help: "How often somebody asks for it." },
      { value: "weighted", label: "Several, weighted" },
    ],
  },
  weight("weightRevenue", "revenue", 3),
  weight("weightMargin", "margin", 2),
  weight("weightQuantity", "quantity", 1),
  weight("weightLines", "number of lines", 1),
  {
    id: "abcCuts",
    label: "ABC cuts (cumulated share)",
    help: "The items that make up this share of the total are A, those up to the second share B.",
    reason: "80 % and 95 % are the customary cuts (Pareto; Dickie 1951); the curve shows whether they fit.",
    stage: "analysis",
    control: "cuts",
    initial: ABC_CUTS,
    minimum: 0.05,
    maximum: 0.995,
    step: 0.01,
    labels: ["A up to", "B up to"],
  },
  {
    id: "xyzCuts",
    label: "XYZ cuts (coefficient of variation)",
    help: "Items below the first cut are X, below the second Y, the others Z.",
    reason: "0.5 and 1.0 are customary and no law; the histogram shows where your items part.",
    stage: "analysis",
    control: "cuts",
    initial: XYZ_CUTS,
    minimum: 0.05,
    maximum: 5,
    step: 0.05,
    labels: ["X below", "Y below"],
  },
  {
    id: "adjust",
    label: "Take out before measuring",
    help: "A trend or season that can be forecast is not uncertainty.",
    reason: "The plain measure first; with two years of data or more, taking out the season is fairer.",
    stage: "analysis",
    control: "choice",
    initial: "none",
    options: [
      { value: "none", label: "Nothing" },
      { value: "trend", label: "Trend" },
      { value: "season", label: "Season" },
      { value: "both", label: "Trend and season" },
    ],
  },
  {
    id: "seasonLength",
    label: "Season length",
    help: "12 for months, 52 for weeks, 4 for quarters.",
    reason: "Months repeat after twelve.",
    stage: "analysis",
    shownWhen: { setting: "adjust", in: ["season", "both"] },
    control: "number",
    initial: 12,
    minimum: 2,
    maximum: 53,
    step: 1,
    unit: "periods",
  },
  ...patternSettings,
];

export const productSettings: readonly Setting[] = [...salesSettings, ...analysisSettings];
