export { EngineError } from "./errors";
export type { FaultCode } from "./errors";
export { isGap } from "./gap";
export type { Gap } from "./gap";
export { createRandom } from "./random";
export type { Random } from "./random";

export { abc, ABC_CUTS } from "./segmentation/abc";
export type { AbcInput } from "./segmentation/abc";
export { abcMulti, ABC_MULTI_CUTS } from "./segmentation/abcMulti";
export type { AbcMultiInput, AbcMultiMethod, AbcMultiResult } from "./segmentation/abcMulti";
export { abcXyz } from "./segmentation/abcXyz";
export type { AbcXyzInput, AbcXyzResult } from "./segmentation/abcXyz";
export { NO_BASIS } from "./segmentation/classLabels";
export { classify } from "./segmentation/classify";
export type { ClassifyInput, RuleTable } from "./segmentation/classify";
export type { Cell } from "./segmentation/condition";
export { concentration } from "./segmentation/concentration";
export type { Concentration, ConcentrationInput } from "./segmentation/concentration";
export { kraljic, KRALJIC_CUT } from "./segmentation/kraljic";
export type { KraljicInput, Quadrant } from "./segmentation/kraljic";
export { pareto } from "./segmentation/pareto";
export type { ParetoInput, ParetoTable } from "./segmentation/pareto";
export type { Direction, Scaling } from "./segmentation/scaleCriteria";
export { score } from "./segmentation/score";
export type { ScoreInput } from "./segmentation/score";
export { tier } from "./segmentation/tier";
export type { TierInput } from "./segmentation/tier";
export { SEASON_LENGTH, xyz, XYZ_CUTS } from "./segmentation/xyz";
export type { XyzInput, XyzResult } from "./segmentation/xyz";

export { adjustDemand } from "./demand/adjustDemand";
export type { Adjustment, AdjustInput } from "./demand/adjustDemand";
export { cleanse, CLEANSE_THRESHOLD } from "./demand/cleanse/cleanse";
export type { CleansedDemand, CleanseInput, CleanseMethod } from "./demand/cleanse/cleanse";
export { restoreDemand } from "./demand/cleanse/ledger";
export type { LedgerEntry } from "./demand/cleanse/ledger";
export { ADI_CUT, CV2_CUT, demandPattern } from "./demand/demandPattern";
export type { DemandPattern, DemandPatternInput, Pattern } from "./demand/demandPattern";
export { demandProfile } from "./demand/demandProfile";
export type { Behaviour, DemandProfile, DemandProfileInput, TrendDirection } from "./demand/demandProfile";
export type { ForecastMethod } from "./demand/forecastMethod";
export type { History } from "./demand/requireHistory";
export { seasonalIndices } from "./demand/seasonalIndices";

export { NORMAL_CV_LIMIT } from "./inventory/chooseDistribution";
export { cycleServiceLevel } from "./inventory/cycleServiceLevel";
export type { CycleServiceLevelInput } from "./inventory/cycleServiceLevel";
export { economicOrderQuantity } from "./inventory/economicOrderQuantity";
export type { EconomicOrderQuantityInput } from "./inventory/economicOrderQuantity";
export { fillRate } from "./inventory/fillRate";
export type { FillRateInput } from "./inventory/fillRate";
export { leadTimeDemandSd } from "./inventory/leadTimeDemandSd";
export { PROTECTION_DEFAULTS } from "./inventory/protection";
export type { Protection } from "./inventory/protection";
export { reorderPoint } from "./inventory/reorderPoint";
export type { ReorderPointInput } from "./inventory/reorderPoint";
export { safetyStock } from "./inventory/safetyStock";
export type { SafetyStockInput } from "./inventory/safetyStock";
export { safetyStockFromHistory, HISTORY_DEFAULTS } from "./inventory/safetyStockFromHistory";
export type {
  HistoryDistribution,
  HistoryStock,
  SafetyStockFromHistoryInput,
} from "./inventory/safetyStockFromHistory";
export { safetyStockForFillRate } from "./inventory/safetyStockForFillRate";
export type { SafetyStockForFillRateInput } from "./inventory/safetyStockForFillRate";
export type { Cycle } from "./inventory/shortage";

export { allocate } from "./costToServe/allocate";
export type { AllocateInput } from "./costToServe/allocate";
export { costToServe, FIXED_SHARE } from "./costToServe/costToServe";
export type { CostToServe, CostToServeInput } from "./costToServe/costToServe";
export { whaleCurve } from "./costToServe/whaleCurve";
export type { WhaleCurve, WhaleCurveInput } from "./costToServe/whaleCurve";

export { checkPlaybook } from "./policy/checkPlaybook";
export type { PlaybookFault } from "./policy/checkPlaybook";
export { decide } from "./policy/decide";
export { playbookCells } from "./policy/playbook";
export type { Playbook, PlaybookCell, PlaybookField, PlaybookRow } from "./policy/playbook";
export { policyField } from "./policy/policyField";

export { gammaCdf, gammaUpperTail } from "./statistics/gammaCdf";
export { gammaLoss } from "./statistics/gammaLoss";
export { gammaQuantile } from "./statistics/gammaQuantile";
export { logGamma } from "./statistics/logGamma";
export { mannKendall } from "./statistics/mannKendall";
export { mean } from "./statistics/mean";
export { median } from "./statistics/median";
export { negativeBinomialCdf, negativeBinomialUpperTail } from "./statistics/negativeBinomialCdf";
export { negativeBinomialLoss } from "./statistics/negativeBinomialLoss";
export { negativeBinomialQuantile } from "./statistics/negativeBinomialQuantile";
export { normalCdf, normalUpperTail } from "./statistics/normalCdf";
export { normalLoss } from "./statistics/normalLoss";
export { normalLossInverse } from "./statistics/normalLossInverse";
export { normalPdf } from "./statistics/normalPdf";
export { normalQuantile } from "./statistics/normalQuantile";
export { poissonCdf, poissonUpperTail } from "./statistics/poissonCdf";
export { poissonLoss } from "./statistics/poissonLoss";
export { poissonQuantile } from "./statistics/poissonQuantile";
export { quantileType7 } from "./statistics/quantileType7";
export { sampleSd } from "./statistics/sampleSd";
export { senLine } from "./statistics/senLine";
