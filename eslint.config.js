import js from "@eslint/js";
import tseslint from "typescript-eslint";

const noClock = "the core knows no now: time comes in as a parameter";

const impure = [
  { name: "Date", message: noClock },
  { name: "process", message: "the core is pure" },
  { name: "console", message: "the core is pure" },
  { name: "performance", message: noClock },
  { name: "setTimeout", message: noClock },
  { name: "setInterval", message: noClock },
  { name: "Promise", message: "the core is synchronous" },
  { name: "fetch", message: "the core is pure" },
];

export default tseslint.config(
  { ignores: ["dist/", ".bench/", "coverage/", "data/"] },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      // Here are no enums and hardly a class; the two take a fifth of the time.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/no-inferrable-types": "off", // isolatedDeclarations wants the types of exports written out
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
      "no-restricted-exports": [
        "error",
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...impure,
        { name: "Intl", message: "only core/blurbs speaks to people" },
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "the core is pure" },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: ":function[async=true]", message: "the core is synchronous" },
        { selector: "AwaitExpression", message: "the core is synchronous" },
        { selector: "TSNonNullExpression", message: "no !" },
      ],
    },
  },
  {
    files: ["src/core/blurbs/**/*.ts"],
    rules: { "no-restricted-globals": ["error", ...impure] },
  },
  {
    files: ["src/app/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "Date", message: "the clock port has it" },
        { name: "setTimeout", message: "the clock port has it" },
        { name: "setInterval", message: "the clock port has it" },
        { name: "process", message: "only main.ts and cli speak to the process" },
      ],
    },
  },
  {
    files: ["*.config.{js,ts}"],
    rules: { "no-restricted-exports": "off" },
  },
  {
    files: ["*.config.js", ".dependency-cruiser.cjs"],
    languageOptions: { globals: { module: "writable", console: "readonly" } },
  },
);
