import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSeriesInk } from "./useSeriesInk";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly labels: readonly string[];
  /** A small drawing of how one of them looks, 24 by 10. */
  readonly swatch: (index: number) => ReactNode;
}

/** What each line or bar is; one alone needs no key, for the axis says it. */
export function SeriesKey({ labels, swatch }: Props) {
  const styles = useStyles();
  const ink = useSeriesInk();
  if (labels.length < 2) return null;
  return (
    <ul className={styles.list} aria-label="Key">
      {labels.map((label, index) => (
        <li key={index} className={styles.entry}>
          <svg width="24" height="10" viewBox="0 0 24 10" aria-hidden="true" className={ink(index)}>
            {swatch(index)}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
