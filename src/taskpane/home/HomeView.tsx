import { Button, Link } from "@fluentui/react-components";
import { PlayRegular } from "@fluentui/react-icons/svg/play";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useServices } from "../services";
import { useHeadingFocus } from "../shell/useHeadingFocus";
import { useSectionStyles } from "../shell/useSectionStyles";
import type { Pane } from "../state/pane";
import { useStore } from "../state/useStore";
import { FlowList } from "./FlowList";
import { LastWrite } from "./LastWrite";
import { UnfinishedWrite } from "./UnfinishedWrite";

/** First screen: what this does, two ways to start, then everything there is. */
export function HomeView({ pane }: { readonly pane: Pane }) {
  const { flows, functionHelp } = useServices();
  const { run, moved } = useStore(pane.state);
  const styles = useSectionStyles();
  const heading = useHeadingFocus<HTMLHeadingElement>("home", moved);
  const first = flows[0];
  return (
    <>
      <UnfinishedWrite pane={pane} />
      <section className={styles.stack} aria-labelledby="home-title">
        <h1 id="home-title" ref={heading} tabIndex={-1} className={styles.heading}>
          Know which items deserve your effort
        </h1>
        <p className={styles.text}>
          Sorts products, customers and suppliers into segments, says why, and what to do with each. Your data stay in
          this workbook.
        </p>
        <div className={styles.row}>
          {first && (
            <Button
              appearance="primary"
              icon={<PlayRegular />}
              onClick={() => pane.openFlow(first.id, { kind: "sample" })}
            >
              Try with sample data
            </Button>
          )}
          <Button icon={<TableRegular />} onClick={() => void pane.openSelection()}>
            Use my selection
          </Button>
        </div>
        {run && (
          <p className={styles.text}>
            In progress: <Link onClick={() => pane.show("flow")}>Continue {run.flow.title}</Link>
          </p>
        )}
      </section>
      <FlowList flows={flows} current={run?.flow ?? null} onOpen={(flow) => pane.openFlow(flow, { kind: "find" })} />
      <section className={styles.tight} aria-labelledby="home-functions">
        <h2 id="home-functions" className={styles.subheading}>
          In a cell
        </h2>
        <p className={styles.text}>
          The same numbers as formulas: {functionHelp.length} SEG functions with examples, ready to insert.
        </p>
        <div>
          <Button onClick={() => pane.show("functions")}>Find a function</Button>
        </div>
      </section>
      <LastWrite pane={pane} />
    </>
  );
}
