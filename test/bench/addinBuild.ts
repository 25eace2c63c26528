import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The built add-in, and how it was built: `npm start` builds for development, `npm run build` for users. */
export const addinBuild = {
  folder: join(__dirname, "..", "..", "dist"),
  file: (name: string): string => join(addinBuild.folder, name),
  exists: (): boolean => existsSync(addinBuild.file("taskpane.html")),
  forDevelopment: (): boolean => readFileSync(addinBuild.file("functions.js"), "utf8").includes("sourceMappingURL="),
};
