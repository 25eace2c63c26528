import type { NetworkPicture } from "../../flows/picture";
import { useSectionStyles } from "../shell/useSectionStyles";
import { plural } from "../text/format";
import { FigureShell } from "./FigureShell";
import { cutText, layoutNetwork, NAME_AT } from "./networkLayout";
import { NumberRows } from "./NumberRows";
import { formatShort, formatValue } from "./numbers";
import { useInk } from "./useInk";

/** A supply network from source to customer: the larger a stage, the more it holds; a ring holds nothing. */
export function NetworkFigure({ picture }: { readonly picture: NetworkPicture }) {
  const ink = useInk();
  const shared = useSectionStyles();
  const { nodes, links, width, height, hidden } = layoutNetwork(picture);
  const room = roomForText(
    nodes.map(({ x }) => x),
    width,
  );
  const names = new Map(picture.nodes.map(({ key, label }) => [key, label]));
  const suppliedBy = (key: string): string =>
    picture.links
      .filter(({ from }) => from === key)
      .map(({ to }) => names.get(to) ?? to)
      .join(", ");
  return (
    <FigureShell
      title={picture.title}
      description={picture.description}
      width={width}
      height={height}
      above={
        <p className={shared.note}>
          From source (left) to customer (right). Size: {picture.amountLabel}; a ring holds nothing.
          {hidden > 0 &&
            ` ${plural(hidden, "stage")} that ${hidden === 1 ? "holds" : "hold"} least ${hidden === 1 ? "is" : "are"} not drawn; the numbers have all.`}
        </p>
      }
      rows={
        <NumberRows
          words={[2, 3]}
          headings={["Stage", picture.amountLabel, "Note", "Supplies"]}
          rows={picture.nodes.map(({ key, label, amount, note }) => [
            label,
            formatValue(amount),
            note,
            suppliedBy(key),
          ])}
        />
      }
    >
      {links.map(({ from, to }) => {
        const middle = (from.x + to.x) / 2;
        return (
          <path
            key={`${from.key}|${to.key}`}
            className={ink.link}
            d={`M${from.x},${from.y}C${middle},${from.y},${middle},${to.y},${to.x},${to.y}`}
          />
        );
      })}
      {nodes.map((node) => (
        <g key={node.key}>
          <circle className={node.amount > 0 ? ink.stage : ink.emptyStage} cx={node.x} cy={node.y} r={node.radius}>
            <title>{`${node.label}: ${formatShort(node.amount)} ${picture.amountLabel}. ${node.note}`}</title>
          </circle>
          <text className={ink.label} x={node.x + NAME_AT} y={node.y - 1}>
            {cutText(node.label, room)}
          </text>
          <text className={ink.quietLabel} x={node.x + NAME_AT} y={node.y + 11}>
            {cutText(node.note, room)}
          </text>
        </g>
      ))}
    </FigureShell>
  );
}

/** From a name to the next column, or to the edge of the drawing. */
function roomForText(places: readonly number[], width: number): number {
  const [first, second] = [...new Set(places)].sort((a, b) => a - b);
  const step = first !== undefined && second !== undefined ? second - first : width - (first ?? 0);
  return step - 2 * NAME_AT;
}
