import type { KnownFault } from "./knownFault";

/** Trouble on the way between the pane and Excel. */
export const connections: readonly KnownFault[] = [
  {
    id: "connection-lost",
    title: "Connection lost",
    meaning: "The request never reaches Excel.",
    group: "connection",
    strike: { kind: "refuse", code: "ConnectionFailure" },
  },
  {
    id: "answer-lost",
    title: "Answer lost",
    meaning: "Excel does what it was asked, but the answer is lost on the way.",
    group: "connection",
    strike: { kind: "loseAnswer", code: "ConnectionFailure" },
  },
  {
    id: "timeout",
    title: "Timeout after the work",
    meaning: "Excel does what it was asked, but too late: the pane is told of a timeout.",
    group: "connection",
    strike: { kind: "loseAnswer", code: "Timeout" },
  },
  {
    id: "slow",
    title: "Slow answer",
    meaning: "The answer takes a while.",
    group: "slow",
    strike: { kind: "delay", milliseconds: 20 },
  },
  {
    id: "pane-reloaded",
    title: "Pane reloaded before the request",
    meaning: "The page is reloaded: this request and all later ones of the page never reach Excel.",
    group: "reload",
    strike: { kind: "cut", request: "undone" },
  },
  {
    id: "pane-reloaded-after",
    title: "Pane reloaded after the request",
    meaning: "Excel does what it was asked, but the page is reloaded before it learns of it.",
    group: "reload",
    strike: { kind: "cut", request: "done" },
  },
];
