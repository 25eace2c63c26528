import type { Picture } from "../../flows/picture";
import { BarsFigure } from "./BarsFigure";
import { CurveFigure } from "./CurveFigure";
import type { CutPort } from "./cutPort";
import { HistogramFigure } from "./HistogramFigure";
import { MapFigure } from "./MapFigure";
import { MatrixFigure } from "./MatrixFigure";
import { NetworkFigure } from "./NetworkFigure";
import { ParetoFigure } from "./ParetoFigure";
import { SeriesFigure } from "./SeriesFigure";
import { WhaleFigure } from "./WhaleFigure";

/** Any picture of any flow. Without `cuts` its lines stand still. */
export function Figure({ picture, cuts }: { readonly picture: Picture; readonly cuts: CutPort | null }) {
  switch (picture.kind) {
    case "pareto":
      return <ParetoFigure picture={picture} cuts={cuts} />;
    case "histogram":
      return <HistogramFigure picture={picture} cuts={cuts} />;
    case "matrix":
      return <MatrixFigure picture={picture} />;
    case "map":
      return <MapFigure picture={picture} cuts={cuts} />;
    case "whale":
      return <WhaleFigure picture={picture} />;
    case "series":
      return <SeriesFigure picture={picture} />;
    case "curve":
      return <CurveFigure picture={picture} />;
    case "bars":
      return <BarsFigure picture={picture} />;
    case "network":
      return <NetworkFigure picture={picture} />;
  }
}
