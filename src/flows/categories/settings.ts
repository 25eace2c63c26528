import { KRALJIC_CUT } from "../../engine";
import type { Setting } from "../define";

/** Impact from spend: 1 less the share of spend of all larger categories. */
const IMPACT_CUT = 0.2;

const riskWeight = (id: string, label: string, initial: number, reason: string): Setting => ({
  id,
  label: `Weight of ${label}`,
  help: "Weights are taken in relation to each other; 0 leaves the measure out.",
  reason,
  stage: "analysis",
  forForms: ["spend"],
  control: "number",
  initial,
  minimum: 0,
  maximum: 10,
  step: 0.5,
});
const ownWeights = (id: string, role: string, label: string): Setting => ({
  id,
  label,
  help: "One weight for each of your columns; equal when left alone.",
  reason: "Equal weights until you have agreed on others.",
  stage: "analysis",
  forForms: ["scores"],
  control: "weights",
  initial: [],
  role,
});

export const categorySettings: readonly Setting[] = [
  {
    id: "negative",
    label: "Refunds and credit notes",
    help: "Rows with negative spend.",
    reason: "What a supplier pays back was not spent with him.",
    stage: "data",
    forForms: ["spend"],
    control: "choice",
    initial: "net",
    options: [
      { value: "net", label: "Take off spend" },
      { value: "leaveOut", label: "Leave out" },
    ],
  },
  {
    id: "scale",
    label: "Scale of your scores",
    help: "How your scores become 0 to 1.",
    reason: "The lowest score given counts as 0, the highest as 1, so that scales of any kind can be mixed.",
    stage: "data",
    forForms: ["scores"],
    control: "choice",
    initial: "minmax",
    options: [
      { value: "minmax", label: "From the lowest to the highest given" },
      { value: "unit", label: "They are 0 to 1 already" },
    ],
  },
  riskWeight("weightDependence", "dependence on few suppliers", 3, "A category with one supplier stops when he stops."),
  riskWeight("weightLeadTime", "lead time", 1, "The longer the way, the longer until a fault can be mended."),
  riskWeight("weightReliability", "unreliable lead time", 1, "What arrives when it likes must be held in stock."),
  riskWeight(
    "weightLate",
    "late deliveries",
    1,
    "Deliveries that are late today are the likeliest to be late tomorrow.",
  ),
  riskWeight("weightCountry", "country risk", 1, "Counts only where you have given it."),
  ownWeights("riskWeights", "risk", "Weights of the supply risk scores"),
  ownWeights("impactWeights", "impact", "Weights of the profit impact scores"),
  {
    id: "riskCut",
    label: "High supply risk from",
    help: "Score from 0 to 1; a category on the cut counts as high.",
    reason: "The middle of the scale, as in Kraljic's matrix; look where your categories part.",
    stage: "analysis",
    control: "share",
    initial: KRALJIC_CUT,
    minimum: 0,
    maximum: 1,
  },
  {
    id: "impactCut",
    label: "High profit impact from",
    help: "From spend, the impact of a category is 1 less the share of spend of all larger ones.",
    reason: "0.2: the categories that make up the first 80 % of spend are high.",
    stage: "analysis",
    forForms: ["spend"],
    control: "share",
    initial: IMPACT_CUT,
    minimum: 0,
    maximum: 1,
  },
  {
    id: "ownImpactCut",
    label: "High profit impact from",
    help: "Score from 0 to 1; a category on the cut counts as high.",
    reason: "The middle of the scale, as in Kraljic's matrix.",
    stage: "analysis",
    forForms: ["scores"],
    control: "share",
    initial: KRALJIC_CUT,
    minimum: 0,
    maximum: 1,
  },
];
