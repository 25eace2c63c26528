import type { WorksheetFunction } from "../functionCall";
import { aggregateFunctions } from "./aggregates";
import { arrayFunctions } from "./arrays";
import { cellInformationFunctions } from "./cellInformation";
import { characterFunctions } from "./characters";
import { conditionalFunctions } from "./conditionalSums";
import { databaseFunctions } from "./database";
import { dateFunctions } from "./dates/dates";
import { spanFunctions } from "./dates/spans";
import { weekFunctions } from "./dates/weeks";
import { workdayFunctions } from "./dates/workdays";
import { annuityFunctions } from "./finance/annuities";
import { cashFlowFunctions } from "./finance/cashFlows";
import { depreciationFunctions } from "./finance/depreciation";
import { groupingFunctions } from "./grouping";
import { informationFunctions } from "./information";
import { lambdaFunctions } from "./lambdas";
import { logicalFunctions } from "./logical";
import { lookupFunctions } from "./lookups";
import { mathFunctions } from "./mathematics";
import { matrixFunctions } from "./matrices";
import { patternFunctions } from "./patterns";
import { randomFunctions } from "./randoms";
import { referenceFunctions } from "./references";
import { sortingFunctions } from "./sorting";
import { discreteFunctions } from "./statistics/discrete";
import { gammaFunctions } from "./statistics/gammaFamily";
import { hypothesisFunctions } from "./statistics/hypotheses";
import { normalFunctions } from "./statistics/normals";
import { pairFunctions } from "./statistics/pairs";
import { positionFunctions } from "./statistics/positions";
import { regressionFunctions } from "./statistics/regression";
import { sampleFunctions } from "./statistics/samples";
import { testFamilyFunctions } from "./statistics/testFamily";
import { subtotalFunctions } from "./subtotals";
import { textCuttingFunctions } from "./textCutting";
import { textFunctions } from "./texts";

/** The worksheet functions written here, by name. */
export const worksheetFunctions: Readonly<Record<string, WorksheetFunction>> = {
  ...aggregateFunctions,
  ...annuityFunctions,
  ...arrayFunctions,
  ...cashFlowFunctions,
  ...cellInformationFunctions,
  ...characterFunctions,
  ...conditionalFunctions,
  ...databaseFunctions,
  ...dateFunctions,
  ...depreciationFunctions,
  ...discreteFunctions,
  ...gammaFunctions,
  ...hypothesisFunctions,
  ...groupingFunctions,
  ...informationFunctions,
  ...lambdaFunctions,
  ...logicalFunctions,
  ...lookupFunctions,
  ...mathFunctions,
  ...matrixFunctions,
  ...normalFunctions,
  ...pairFunctions,
  ...patternFunctions,
  ...positionFunctions,
  ...randomFunctions,
  ...referenceFunctions,
  ...regressionFunctions,
  ...sampleFunctions,
  ...sortingFunctions,
  ...spanFunctions,
  ...subtotalFunctions,
  ...testFamilyFunctions,
  ...textCuttingFunctions,
  ...textFunctions,
  ...weekFunctions,
  ...workdayFunctions,
};
