import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { View } from "../state/pane";
import { BrandMark } from "./BrandMark";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "44px",
    // Excel draws its own menu over the top right corner.
    padding: `0 36px 0 ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export function Header({ view, onHome }: { readonly view: View; readonly onHome: () => void }) {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      {view !== "home" && (
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onHome}>
          Start
        </Button>
      )}
      <BrandMark />
      <Text weight="semibold">Segmentation</Text>
    </header>
  );
}
