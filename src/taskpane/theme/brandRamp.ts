import type { BrandVariants } from "@fluentui/react-components";

/**
 * The product's deep teal, darkest to lightest. One hue (OKLCH 195) with lightness chosen so that step 80 carries white
 * text in both themes and steps 90 and up stand on Fluent's dark background with at least 4.5 : 1.
 */
export const brandRamp: BrandVariants = {
  10: "#011313",
  20: "#012020",
  30: "#032c2c",
  40: "#053838",
  50: "#084545",
  60: "#0c5252",
  70: "#136565",
  80: "#197979",
  90: "#3ba1a0",
  100: "#4aadad",
  110: "#5ebbba",
  120: "#75c6c6",
  130: "#8fd2d2",
  140: "#aadedd",
  150: "#c7e9e9",
  160: "#e3f4f4",
};
