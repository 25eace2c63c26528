import { Button } from "@fluentui/react-components";
import type { Problem } from "../state/problem";
import { ProblemMessage } from "./ProblemMessage";

interface Props {
  readonly problem: Problem;
  readonly onUndo: (force: boolean) => void;
}

/** Why the last write was not taken back; where later changes stand in the way, the user may give them up. */
export function UndoProblem({ problem, onUndo }: Props) {
  if (!problem.needsForce) return <ProblemMessage problem={problem} onRetry={() => onUndo(false)} />;
  return (
    <ProblemMessage
      problem={problem}
      action={<Button onClick={() => onUndo(true)}>Undo and lose the changes</Button>}
    />
  );
}
