import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { errorMeaning } from "../../../src/workbench/page/errorMeaning";
import { PaneFrame } from "../../../src/workbench/page/PaneFrame";
import { Ribbon } from "../../../src/workbench/page/Ribbon";
import { selectionFigures } from "../../../src/workbench/page/selectionFigures";
import { StatusBar } from "../../../src/workbench/page/StatusBar";
import { TitleBar } from "../../../src/workbench/page/TitleBar";
import { cellError } from "../../../src/workbench/model/cellValue";
import { Workbook } from "../../../src/workbench/model/workbook";

const idle = {
  undo: { undo: [], redo: [], cleared: null },
  hostOpen: false,
  onUndo: jest.fn(),
  onRedo: jest.fn(),
  onHost: jest.fn(),
  onNew: jest.fn(),
  onOpen: jest.fn(),
  onSave: jest.fn(),
  onSample: jest.fn(),
  onDark: jest.fn(),
};

it("adds up the selected numbers and counts the filled cells", () => {
  const sheet = new Workbook().active;
  [1, 2, "text", 6].forEach((value, row) => sheet.setValue(row, 0, value));
  const rect = { row: 0, column: 0, rows: 1_048_576, columns: 1 };
  expect(selectionFigures({ sheet, rect })).toEqual({ count: 4, numbers: 3, sum: 9, average: 3 });
});

it("prefers a function's own words about its error", () => {
  expect(errorMeaning(cellError("#VALUE!", "values must hold a number."))).toBe("values must hold a number.");
  expect(errorMeaning(cellError("#SPILL!"))).toMatch(/not empty/);
});

it("says what the workbench is doing, what is selected and what went over the wire", () => {
  const figures = { count: 3, numbers: 3, sum: 9, average: 3 };
  const meter = { requests: 4, bytesIn: 2048, bytesOut: 3 * 1024 * 1024 };
  const { rerender } = render(<StatusBar calculating notice={null} circular={null} figures={figures} meter={meter} />);
  expect(screen.getByRole("status")).toHaveTextContent("Calculating…");
  expect(screen.getByText("Sum: 9")).toBeInTheDocument();
  expect(screen.getByText("4 requests · 2 KB in · 3.0 MB out")).toBeInTheDocument();
  rerender(<StatusBar calculating={false} notice="Saved a.xlsx." circular="B4" figures={figures} meter={meter} />);
  expect(screen.getByRole("status")).toHaveTextContent("Saved a.xlsx.");
  expect(screen.getByText("Circular References: B4")).toBeInTheDocument();
});

it("shows the manifest's buttons and tells which was pressed", async () => {
  const button = {
    id: "b",
    label: "Undo last write",
    tip: "Takes back",
    icon: "/x.png",
    action: { kind: "pane" as const },
  };
  const addin = {
    name: "SEG",
    tab: "SEG",
    pane: "",
    namespace: "SEG",
    groups: [{ id: "g", label: "Workbook", buttons: [button] }],
  };
  const onPress = jest.fn();
  render(<Ribbon addin={addin} paneOpen running={null} onPress={onPress} />);
  expect(screen.getByRole("group", { name: "Workbook" })).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Undo last write", pressed: true }));
  expect(onPress).toHaveBeenCalledWith(button);
});

it("opens the picked file and the picked sample, and switches the theme", async () => {
  render(<TitleBar {...idle} fileName="Book1.xlsx" samples={["products.xlsx"]} dark={false} />);
  const file = new File(["PK"], "mine.xlsx");
  fireEvent.change(screen.getByLabelText("Workbook file"), { target: { files: [file] } });
  expect(idle.onOpen).toHaveBeenCalledWith(file);
  await userEvent.selectOptions(screen.getByLabelText("Open a sample workbook"), "products");
  expect(idle.onSample).toHaveBeenCalledWith("products.xlsx");
  await userEvent.click(screen.getByRole("button", { name: "Dark" }));
  expect(idle.onDark).toHaveBeenCalledWith(true);
});

it("resizes the pane by keyboard and keeps a closed pane's page running", () => {
  const pane = (open: boolean): React.ReactElement => (
    <PaneFrame title="SEG" address="about:blank" open={open} onClose={() => undefined} onAct={() => undefined} />
  );
  const { rerender } = render(pane(true));
  const edge = screen.getByRole("separator");
  expect(edge).toHaveAttribute("aria-valuenow", "350");
  fireEvent.keyDown(edge, { key: "ArrowLeft" });
  expect(edge).toHaveAttribute("aria-valuenow", "370");
  rerender(pane(false));
  expect(screen.getByTitle("SEG")).toBeInTheDocument();
});
