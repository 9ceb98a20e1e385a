// Builds everything the browser gets, into the folder named as the only argument.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import * as sass from "sass";
import { sprite } from "./sprite.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "node_modules");
const out = process.argv[2];
if (!out) throw new Error("Say where to build to: node build.mjs FOLDER");

const dkfds = (path) => join(modules, "dkfds", "dist", path);

async function style() {
  const compiled = sass.compile(join(here, "scss", "metastyr.scss"), {
    loadPaths: [dkfds("scss")],
    quietDeps: true,
    style: "compressed",
  });
  const result = await esbuild.build({
    stdin: { contents: compiled.css, loader: "css", resolveDir: here },
    outfile: join(out, "metastyr.css"),
    bundle: true,
    minify: true,
    target: ["chrome109", "firefox115", "safari15.4"],
    // Icons in backgrounds are few and small: inside the sheet they cost no request.
    loader: { ".svg": "dataurl", ".woff2": "file" },
    assetNames: "fonts/[name]",
    logLevel: "warning",
  });
  return result;
}

function script(entry, name) {
  return esbuild.build({
    entryPoints: [join(here, entry)],
    outfile: join(out, name),
    bundle: true,
    minify: true,
    format: "iife",
    target: ["chrome109", "firefox115", "safari15.4"],
    legalComments: "none",
    logLevel: "warning",
  });
}

async function licences() {
  const folder = join(out, "LICENSES");
  await mkdir(folder, { recursive: true });
  const copies = {
    "dkfds-MIT.txt": dkfds("LICENSE.md"),
    "IBMPlexSans-OFL-1.1.txt": dkfds("fonts/IBMPlexSans/complete/woff2/license.txt"),
    "icons-Apache-2.0.txt": join(here, "licences", "Apache-2.0.txt"),
    "cytoscape-MIT.txt": join(modules, "cytoscape", "LICENSE"),
  };
  for (const [name, from] of Object.entries(copies)) {
    await writeFile(join(folder, name), await readFile(from));
  }
}

await mkdir(out, { recursive: true });
await Promise.all([
  style(),
  script("js/metastyr.js", "metastyr.js"),
  script("map/map.js", "map.js"),
  sprite(dkfds("img/svg-icons"), join(here, "icons.json"), join(here, "marks"), join(out, "sprite.svg")),
  readFile(join(here, "marks", "metastyr.svg")).then((mark) => writeFile(join(out, "mark.svg"), mark)),
  licences(),
]);
