import { defaultTheme } from "@univerjs/themes";

/** Univer's own theme with the product's teal for selections, active tabs and highlighted arguments. */
export const theme: typeof defaultTheme = {
  ...defaultTheme,
  primary: {
    50: "#EAF5F4",
    100: "#D2EAE8",
    200: "#A8D5D2",
    300: "#79BDB9",
    400: "#4BA29E",
    500: "#2A8884",
    600: "#14706D",
    700: "#0F5F5D",
    800: "#0B4E4D",
    900: "#083D3D",
  },
};
