import { excelHost } from "../../support/excelHost";
import { failureOf } from "../../support/failureOf";

describe("comments through the real Office.js", () => {
  it("are written, answered, edited, resolved, found by cell and by reply, and deleted", async () => {
    const { run, sheet: model } = excelHost();
    await run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem("Sheet1");
      const comment = sheet.comments.add("B2", "Why is this class C?");
      const reply = comment.replies.add("Demand fell.");
      comment.content = "Why C?";
      comment.resolved = true;
      comment.load("id,content,resolved,authorName,creationDate,contentType");
      reply.load("id,content,resolved");
      const place = comment.getLocation().load("address");
      const count = workbook.comments.getCount();
      await context.sync();
      expect([comment.content, comment.resolved, comment.authorName]).toEqual(["Why C?", true, "User"]);
      // The library makes its dates in a world of its own, where instanceof does not reach.
      expect(Object.prototype.toString.call(comment.creationDate)).toBe("[object Date]");
      expect([reply.content, reply.resolved, place.address, count.value]).toEqual([
        "Demand fell.",
        true,
        "Sheet1!B2",
        1,
      ]);
      const byCell = workbook.comments.getItemByCell("Sheet1!B2").load("id");
      const byReply = sheet.comments.getItemByReplyId(reply.id).load("id,replies/items/content");
      const none = sheet.comments.getItemOrNullObject("nope");
      await context.sync();
      expect([byCell.id, byReply.id, none.isNullObject]).toEqual([comment.id, comment.id, true]);
      expect(byReply.replies.items.map((item) => item.content)).toEqual(["Demand fell."]);
      reply.delete();
      const left = comment.replies.getCount();
      await context.sync();
      expect(left.value).toBe(0);
      comment.delete();
      await context.sync();
    });
    expect(model.comments).toEqual([]);
  });

  it("are refused where Excel refuses them", async () => {
    const { run } = excelHost();
    const code = (work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void): Promise<string> =>
      run(async (context) => {
        work(context, context.workbook.worksheets.getItem("Sheet1"));
        return (await failureOf(() => context.sync())).code;
      });
    expect(await code((_context, sheet) => sheet.comments.add("A1:B2", "two cells"))).toBe("InvalidArgument");
    expect(await code((context) => context.workbook.comments.add("A1", "which sheet?"))).toBe("InvalidArgument");
    expect(await code((_context, sheet) => sheet.comments.getItemByCell("D4").load())).toBe("ItemNotFound");
    expect(
      await code((_context, sheet) => {
        sheet.comments.add("A1", "first");
        sheet.comments.add("A1", "second");
      }),
    ).toBe("InvalidOperation");
    expect(
      await code((_context, sheet) => {
        sheet.protection.protect();
        sheet.comments.add("C1", "protected");
      }),
    ).toBe("AccessDenied");
  });

  it("tell their handlers what happened to them", async () => {
    const { run, quiet } = excelHost();
    const seen: unknown[] = [];
    await run(async (context) => {
      const { comments } = context.workbook;
      comments.onAdded.add((event) => Promise.resolve(seen.push(["added", event.commentDetails.length])).then());
      comments.onChanged.add((event) =>
        Promise.resolve(seen.push([event.changeType, event.commentDetails[0]?.replyIds.length])).then(),
      );
      comments.onDeleted.add((event) => Promise.resolve(seen.push(["deleted", event.source])).then());
      await context.sync();
      const comment = comments.add("Sheet1!A1", "one");
      comment.replies.add("two");
      comment.resolved = true;
      comment.resolved = false;
      comment.content = "three";
      comment.delete();
      await context.sync();
    });
    await quiet();
    expect(seen).toEqual([
      ["added", 1],
      ["ReplyAdded", 1],
      ["CommentResolved", 0],
      ["CommentReopened", 0],
      ["CommentEdited", 0],
      ["deleted", "Local"],
    ]);
  });
});
