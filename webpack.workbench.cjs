"use strict";

const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");

/** The workbench page. It runs on the developer's machine only, so it is neither minified nor split. */
module.exports = {
  mode: "development",
  devtool: false,
  entry: { workbench: "./src/workbench/page/main.tsx" },
  output: { path: path.resolve(__dirname, "build/workbench"), filename: "[name].js", clean: true },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  cache: {
    type: "filesystem",
    name: "workbench",
    cacheDirectory: path.resolve(__dirname, "node_modules/.cache/webpack"),
    buildDependencies: { config: [__filename] },
  },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
              target: "es2022",
            },
          },
        },
      },
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
      // Univer imports without extensions from modules that declare themselves as strict ES modules.
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
    ],
  },
  plugins: [new HtmlWebpackPlugin({ filename: "index.html", template: "./src/workbench/page/index.html" })],
  performance: { hints: false },
};
