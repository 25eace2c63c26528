"use strict";
const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const BillOfMaterials = require("./scripts/billOfMaterials.cjs");
const { name, version } = require("./package.json");

/** The address the committed manifest and functions.json are written for; every build swaps it for its own. */
const DEVELOPMENT_ADDRESS = "https://localhost:3000/";
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  // Fluent UI writes its rules into style elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const swc = {
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
  },
};

/**
 * The add-in's site: static files for one https address.
 *   npm run build -- --env address=https://addins.example.com/seg/
 */
module.exports = (env = {}, argv = {}) => {
  const address = addressOf(env.address ?? DEVELOPMENT_ADDRESS);
  const production = argv.mode === "production";
  const readdress = (content) => content.toString().replaceAll(DEVELOPMENT_ADDRESS, address);
  const page = (filename, template, chunks) =>
    new HtmlWebpackPlugin({
      filename,
      template,
      chunks,
      chunksSortMode: "manual",
      templateParameters: { officeJs: OFFICE_JS, contentSecurityPolicy: CONTENT_SECURITY_POLICY },
    });
  return {
    name: "add-in",
    mode: production ? "production" : "development",
    devtool: production ? false : "source-map",
    // One page runs both: the functions stand by themselves, the pane shares their modules.
    entry: {
      functions: "./src/addin/functions.ts",
      taskpane: { import: "./src/addin/taskpane.tsx", dependOn: "functions" },
    },
    // Stable names: the manifest names functions.js, functions.json and taskpane.html.
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    cache: { type: "filesystem", name: production ? "addin-production" : "addin-development" },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: swc }] },
    plugins: [
      new BillOfMaterials({ name, version }),
      page("taskpane.html", "./src/taskpane/taskpane.html", ["functions", "taskpane"]),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png", to: "assets/[name][ext]" },
          { from: "assets/samples/*.json", to: "assets/samples/[name][ext]" },
          { from: "src/taskpane/*.css", to: "[name][ext]" },
          { from: "src/taskpane/help.html", to: "help.html", transform: withFunctions },
          { from: "assets/functions.json", to: "functions.json", transform: readdress },
          { from: "manifest.xml", to: "manifest.xml", transform: readdress },
        ],
      }),
    ],
    optimization: production
      ? { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })] }
      : {},
    performance: { hints: false },
  };
};

/** The help page with the generated help of every function in its place. */
function withFunctions(content) {
  const functions = fs.readFileSync(path.resolve(__dirname, "assets/functions.html"), "utf8");
  return content.toString().replace("<!-- functions -->", () => functions);
}

/** An absolute https address that ends with a slash, as the manifest needs it. */
function addressOf(text) {
  const url = new URL(text.endsWith("/") ? text : `${text}/`);
  if (url.protocol !== "https:") throw new Error(`The address must begin with https://, got ${text}`);
  return url.href;
}
