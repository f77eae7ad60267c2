// Builds wwwroot/dist from the sources beside it: site.css, site.js, icons.svg and the fonts.
// Run: npm ci --ignore-scripts && node build.mjs
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const css = join(here, "wwwroot", "css");
const dist = join(here, "wwwroot", "dist");
const cssBudget = 40_000;
const iconBudget = 40;

// One icon has one meaning everywhere; the name on the left is the one templates use.
const icons = {
  accessibility: "accessibility",
  area: "ruler",
  association: "handshake",
  back: "chevron-left",
  bad: "circle-x",
  calendar: "calendar",
  call: "file-text",
  close: "x",
  cap: "users",
  done: "circle-check",
  event: "calendar",
  external: "external-link",
  filter: "sliders-horizontal",
  hobby: "repeat",
  info: "info",
  language: "languages",
  mail: "mail",
  menu: "menu",
  money: "euro",
  next: "chevron-right",
  page: "file-text",
  person: "user",
  phone: "phone",
  place: "map-pin",
  premises: "building-2",
  route: "route",
  search: "search",
  time: "clock",
  volunteer: "hand-heart",
  warn: "triangle-alert",
};

const fonts = [
  { package: "source-sans-3", family: "Source Sans 3", weight: "200 900", display: "swap" },
  { package: "bricolage-grotesque", family: "Bricolage Grotesque", weight: "200 800", display: "optional" },
];

const folderOf = (name) =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

/** Copies the two subsets Finnish, Swedish and English need and returns their @font-face rules. */
async function copyFonts() {
  const faces = [];
  for (const font of fonts) {
    const folder = folderOf(`@fontsource-variable/${font.package}`);
    const ranges = JSON.parse(await readFile(join(folder, "unicode.json"), "utf8"));
    await cp(join(folder, "LICENSE"), join(dist, "fonts", `${font.package}-license.txt`));
    for (const subset of ["latin", "latin-ext"]) {
      const file = `${font.package}-${subset}-wght-normal.woff2`;
      await cp(join(folder, "files", file), join(dist, "fonts", file));
      faces.push(
        `@font-face{font-family:"${font.family}";font-weight:${font.weight};font-display:${font.display};` +
          `src:url("./fonts/${file}") format("woff2");unicode-range:${ranges[subset]}}`,
      );
    }
  }
  return faces.join("\n");
}

/** Browsers without light-dark() get the light palette: the same values, taken from tokens.css. */
async function lightFallback() {
  const tokens = await readFile(join(css, "tokens.css"), "utf8");
  const values = [...tokens.matchAll(/(--[\w-]+):\s*light-dark\(([^,]+),/g)].map((m) => `${m[1]}:${m[2]}`);
  return `@supports not (color:light-dark(#000,#fff)){@layer tokens{:root{${values.join(";")}}}}`;
}

async function buildCss() {
  const faces = await copyFonts();
  const fallback = await lightFallback();
  const entry = await readFile(join(css, "site.css"), "utf8");
  const result = await build({
    stdin: { contents: `${entry}\n${faces}\n${fallback}`, resolveDir: css, loader: "css" },
    bundle: true,
    minify: true,
    external: ["./fonts/*"],
    outfile: join(dist, "site.css"),
    write: false,
    logLevel: "warning",
  });
  const { contents } = result.outputFiles[0];
  if (contents.length > cssBudget) {
    throw new Error(`site.css is ${contents.length} bytes, the budget is ${cssBudget}.`);
  }
  await writeFile(join(dist, "site.css"), contents);
  return contents.length;
}

async function buildJs() {
  await build({
    entryPoints: [join(here, "wwwroot", "js", "site.js")],
    minify: true,
    outfile: join(dist, "site.js"),
    logLevel: "warning",
  });
}

async function buildIcons() {
  const names = Object.keys(icons);
  if (names.length > iconBudget) {
    throw new Error(`The sprite has ${names.length} icons, the budget is ${iconBudget}.`);
  }
  const folder = join(folderOf("lucide-static"), "icons");
  const symbols = [];
  for (const name of names) {
    const svg = await readFile(join(folder, `${icons[name]}.svg`), "utf8");
    const shape = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
    symbols.push(`<symbol id="${name}" viewBox="0 0 24 24">${shape.replace(/\s+/g, " ").replace(/ (?=\/?>)/g, "").trim()}</symbol>`);
  }
  await writeFile(join(dist, "icons.svg"), `<!-- Icons: Lucide, ISC licence -->\n<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`);
  return names.length;
}

await rm(dist, { recursive: true, force: true });
await mkdir(join(dist, "fonts"), { recursive: true });
const [bytes, , count] = await Promise.all([buildCss(), buildJs(), buildIcons()]);
console.log(`theme: site.css ${bytes} of ${cssBudget} bytes, ${count} icons`);
