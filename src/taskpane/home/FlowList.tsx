import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { AnyFlow } from "../../flows/define";
import { useSectionStyles } from "../shell/useSectionStyles";
import { plural } from "../text/format";

const GROUPS: readonly (readonly [AnyFlow["group"], string])[] = [
  ["prepare", "Prepare"],
  ["segment", "Segment"],
  ["plan", "Plan"],
  ["source", "Source"],
  ["deliver", "Deliver"],
  ["measure", "Measure"],
  ["money", "Money"],
  ["protect", "Protect"],
  ["together", "Work together"],
  ["govern", "Govern"],
];
/** So many fit on a narrow pane with what each is for; of more, only one group is open at first. */
const FEW = 4;

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    "& h3": { display: "inline", margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: 600 },
    "& span": { marginInlineStart: tokens.spacingHorizontalXS },
  },
  list: { paddingTop: tokens.spacingVerticalXS },
});

interface Props {
  readonly flows: readonly AnyFlow[];
  /** The analysis in progress: its group is open. */
  readonly current: AnyFlow | null;
  readonly onOpen: (flow: string) => void;
}

/** Every analysis under its group; groups without one are left out, and of many one is open. */
export function FlowList({ flows, current, onOpen }: Props) {
  const styles = useSectionStyles();
  const own = useStyles();
  const groups = GROUPS.map(([id, title]) => ({
    id,
    title,
    flows: flows.filter((flow) => flow.group === id),
  })).filter((group) => group.flows.length > 0);
  const open = current?.group ?? flows[0]?.group;
  return (
    <section className={styles.stack} aria-labelledby="home-analyses">
      <h2 id="home-analyses" className={styles.subheading}>
        Guided analyses
      </h2>
      {flows.length === 0 && <p className={styles.text}>This build contains no analyses. The SEG functions work.</p>}
      {groups.map((group) => (
        <details key={group.id} open={flows.length <= FEW || group.id === open}>
          <summary className={own.summary}>
            <h3 id={`group-${group.id}`}>{group.title}</h3>
            <span className={styles.note}>{plural(group.flows.length, "analysis", "analyses")}</span>
          </summary>
          <ul className={`${styles.list} ${own.list}`} aria-labelledby={`group-${group.id}`}>
            {group.flows.map((flow) => (
              <li key={flow.id} className={`${styles.card} ${styles.tight}`}>
                <div>
                  <Button onClick={() => onOpen(flow.id)} aria-describedby={`about-${flow.id}`}>
                    {flow.title}
                  </Button>
                </div>
                <span id={`about-${flow.id}`} className={styles.note}>
                  {flow.summary}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
