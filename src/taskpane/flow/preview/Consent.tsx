import { Checkbox, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { WritePreview } from "../../../workbook/port";
import { useSectionStyles } from "../../shell/useSectionStyles";
import { plural } from "../../text/format";

interface Props {
  readonly overwrites: WritePreview["overwrites"];
  readonly given: boolean;
  readonly onGive: (given: boolean) => void;
}

export function Consent({ overwrites, given, onGive }: Props) {
  const styles = useSectionStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>This overwrites cells that are filled.</MessageBarTitle>
        <ul className={styles.bullets}>
          {overwrites.map((range) => (
            <li key={range.address}>
              {range.address}: {plural(range.filledCells, "filled cell")}
            </li>
          ))}
        </ul>
        <Checkbox checked={given} label="Overwrite them" onChange={(_, data) => onGive(data.checked === true)} />
      </MessageBarBody>
    </MessageBar>
  );
}
