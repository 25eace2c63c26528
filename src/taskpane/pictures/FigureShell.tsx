import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useId } from "react";
import { useSectionStyles } from "../shell/useSectionStyles";
import { FRAME } from "./frame";
import { useInk } from "./useInk";

const useStyles = makeStyles({
  figure: { margin: 0 },
  stage: { position: "relative", touchAction: "pan-y" },
  roll: { overflowX: "auto" },
  caption: { fontWeight: tokens.fontWeightSemibold, paddingBottom: "4px" },
});

interface Props {
  /** The finding in one line, and the same in words for those who do not see the drawing. */
  readonly title: string;
  readonly description: string;
  readonly height?: number;
  /** A drawing wider than the pane keeps its size and is scrolled. */
  readonly width?: number;
  /** What is said between the title and the drawing, such as the key to its lines. */
  readonly above?: ReactNode;
  /** Handles that lie over the drawing and can be focused. */
  readonly handles?: ReactNode;
  /** The main numbers as rows: what the drawing shows, to read. */
  readonly rows: ReactNode;
  readonly children: ReactNode;
}

/** Title, drawing, handles and the numbers as a table. */
export function FigureShell({
  title,
  description,
  height = FRAME.height,
  width = FRAME.width,
  above,
  handles,
  rows,
  children,
}: Props) {
  const styles = useStyles();
  const shared = useSectionStyles();
  const ink = useInk();
  const id = useId();
  const isWide = width > FRAME.width;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{title}</figcaption>
      {above}
      <div
        {...(isWide
          ? { className: styles.roll, tabIndex: 0, role: "group", "aria-label": `${title}, scrolls sideways` }
          : { className: styles.stage })}
      >
        <svg
          role="img"
          aria-labelledby={`${id}t ${id}d`}
          className={ink.drawing}
          viewBox={`0 0 ${width} ${height}`}
          {...(isWide ? { style: { width: `${width}px` } } : {})}
        >
          <title id={`${id}t`}>{title}</title>
          <desc id={`${id}d`}>{description}</desc>
          {children}
        </svg>
        {handles}
      </div>
      <details>
        <summary>Show the numbers</summary>
        <div className={shared.wide}>
          <table className={shared.table} aria-label={title}>
            {rows}
          </table>
        </div>
      </details>
    </figure>
  );
}
