import { Field, ProgressBar, Spinner } from "@fluentui/react-components";
import type { StepCount } from "../state/remote";
import { formatCount } from "../text/format";

interface Props {
  readonly label: string;
  readonly progress?: StepCount | null;
}

/** Something takes its time: with counts where they are known. */
export function Waiting({ label, progress }: Props) {
  if (!progress || progress.total <= 0) return <Spinner size="tiny" labelPosition="after" label={label} />;
  const counts = `${formatCount(progress.done)} of ${formatCount(progress.total)}`;
  return (
    <Field label={label} hint={progress.what ? `${progress.what}: ${counts}` : counts}>
      <ProgressBar value={progress.done} max={progress.total} />
    </Field>
  );
}
