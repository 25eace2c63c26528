import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useId } from "react";
import { useSectionStyles } from "../shell/useSectionStyles";
import { FRAME } from "./frame";
import { useInk } from "./useInk";

const useStyles = makeStyles({
  figure: { margin: 0 },
  stage: { position: "relative", touchAction: "pan-y" },
  caption: { fontWeight: tokens.fontWeightSemibold, paddingBottom: "4px" },
});

interface Props {
  /** The finding in one line, and the same in words for those who do not see the drawing. */
  readonly title: string;
  readonly description: string;
  readonly height?: number;
  /** Handles that lie over the drawing and can be focused. */
  readonly handles?: ReactNode;
  /** The main numbers as rows: what the drawing shows, to read. */
  readonly rows: ReactNode;
  readonly children: ReactNode;
}

/** Title, drawing, handles and the numbers as a table. */
export function FigureShell({ title, description, height = FRAME.height, handles, rows, children }: Props) {
  const styles = useStyles();
  const shared = useSectionStyles();
  const ink = useInk();
  const id = useId();
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{title}</figcaption>
      <div className={styles.stage}>
        <svg
          role="img"
          aria-labelledby={`${id}t ${id}d`}
          className={ink.drawing}
          viewBox={`0 0 ${FRAME.width} ${height}`}
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
