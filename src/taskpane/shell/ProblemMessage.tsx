import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Problem } from "../state/problem";

interface Props {
  readonly problem: Problem;
  readonly onRetry?: () => void;
  readonly action?: ReactNode;
}

/** What happened, what to do next, and a way to try again. */
export function ProblemMessage({ problem, onRetry, action }: Props) {
  return (
    <MessageBar intent={problem.cancelled ? "info" : "error"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{problem.message}</MessageBarTitle>
        {problem.advice}
      </MessageBarBody>
      {(onRetry ?? action) && (
        <MessageBarActions>
          {onRetry && <Button onClick={onRetry}>Try again</Button>}
          {action}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
