import { choice } from "../machine/kind";

/** How features of different units are made comparable. */
export const featureScaling = choice({
  zscore: "By distance from the mean in standard deviations",
  robust: "By distance from the median, which outliers do not stretch",
  minmax: "From the smallest to the largest value",
  none: "As they are",
});
