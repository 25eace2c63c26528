import { makeStyles } from "@fluentui/react-components";

const contrast = "@media (forced-colors: active)";

const useStyles = makeStyles({
  first: { color: "var(--series1)", [contrast]: { color: "Highlight" } },
  second: { color: "var(--series2)", [contrast]: { color: "CanvasText" } },
  third: { color: "var(--series3)", [contrast]: { color: "LinkText" } },
  fourth: { color: "var(--series4)", [contrast]: { color: "CanvasText" } },
});

/** Colour of a line or bar by its place among its neighbours; shapes take it as `currentColor`. */
export function useSeriesInk(): (index: number) => string {
  const styles = useStyles();
  const inks = [styles.first, styles.second, styles.third, styles.fourth];
  return (index) => inks[index % inks.length] ?? styles.first;
}
