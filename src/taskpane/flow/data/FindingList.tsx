import { Badge, Link } from "@fluentui/react-components";
import type { Finding } from "../../../flows/define";
import type { PreparationSummary } from "../../../runs/session";
import { useServices } from "../../services";
import { useSectionStyles } from "../../shell/useSectionStyles";
import { valueOf } from "../../state/remote";
import { useStore } from "../../state/useStore";
import { formatCount, plural } from "../../text/format";
import type { FlowRun } from "../flowRun";
import { SettingControl } from "../settings/SettingControl";
import { visibleSettings } from "../visibleSettings";
import { placeAddress } from "./placeAddress";

const SEVERITY = {
  error: ["danger", "error"],
  warning: ["warning", "warning"],
  info: ["informative", "note"],
} as const;
const SHOWN_PLACES = 5;

interface Props {
  readonly run: FlowRun;
  readonly preparation: PreparationSummary;
}

/** What was found in the data, what is done about it, the way to the cells, and the setting that changes the rule. */
export function FindingList({ run, preparation }: Props) {
  const styles = useSectionStyles();
  const state = useStore(run.state);
  if (preparation.findings.length === 0) return <p className={styles.text}>Nothing to complain about.</p>;
  const settings = visibleSettings(run.flow, state);
  return (
    <ul className={styles.list} aria-label="Findings">
      {preparation.findings.map((finding, index) => {
        const [color, word] = SEVERITY[finding.severity];
        const setting = settings.find((one) => one.id === finding.setting);
        return (
          <li key={index} className={`${styles.card} ${styles.tight}`}>
            <span>
              <Badge appearance="tint" color={color} size="small">
                {word}
              </Badge>{" "}
              {finding.title} ({plural(finding.count, "time")})
            </span>
            <span className={styles.note}>{finding.rule}</span>
            <Places run={run} finding={finding} />
            {setting && <SettingControl run={run} setting={setting} />}
          </li>
        );
      })}
    </ul>
  );
}

function Places({ run, finding }: { readonly run: FlowRun; readonly finding: Finding }) {
  const { workbook } = useServices();
  const styles = useSectionStyles();
  const state = useStore(run.state);
  const head = valueOf(state.inputs[finding.input]?.head ?? { status: "idle" });
  if (!head || finding.places.length === 0) return null;
  const more = finding.count - Math.min(SHOWN_PLACES, finding.places.length);
  return (
    <span className={styles.row}>
      {finding.places.slice(0, SHOWN_PLACES).map((place, index) => {
        const { label, address } = placeAddress(head.origin, place);
        return (
          <Link
            key={`${label} ${index}`}
            aria-label={`Go to cell ${label}`}
            onClick={() => void workbook.goTo(address)}
          >
            {label}
          </Link>
        );
      })}
      {more > 0 && <span className={styles.note}>and {formatCount(more)} more</span>}
    </span>
  );
}
