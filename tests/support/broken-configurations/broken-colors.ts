import { replace, SSLA_FILE, type Broken } from "../broken.ts";

const colors = (written: string): Broken[1] =>
  replace(SSLA_FILE, "timezone: America/Chicago\n", `timezone: America/Chicago\n    colors: ${written}\n`);

/** The colours of a brand. */
export const brokenColors: readonly Broken[] = [
  [
    "text that cannot be read on its background",
    colors('{ background: "#ffffff", text: "#8a8a8a", accent: "#0f2a43" }'),
    [
      "config/ssla.yaml:5:44: text in #8a8a8a cannot be read on #ffffff by all: its contrast is 3.4, WCAG asks for 4.5; take a darker colour, or another background",
    ],
  ],
  [
    "an accent that nobody sees",
    colors('{ background: "#0f2a43", text: "#ffffff", accent: "#123456" }'),
    [
      "config/ssla.yaml:5:63: an accent in #123456 cannot be read on #0f2a43 by all: its contrast is 1.1, WCAG asks for 3; take a lighter colour, or another background",
    ],
  ],
  [
    "a colour by its name, and one of three digits",
    colors('{ background: navy, text: "#fff", accent: "#ffb703" }'),
    [
      'config/ssla.yaml:5:27: "navy" is not a colour; write six digits after #, in quotes, such as "#0f2a43"',
      'config/ssla.yaml:5:39: "#fff" is not a colour; write "#ffffff"',
    ],
  ],
  [
    "a colour that is missing",
    colors('{ background: "#0f2a43", text: "#ffffff" }'),
    ['config/ssla.yaml:5:13: "accent" is missing; add it as `accent: "#ffb703"`'],
  ],
];
