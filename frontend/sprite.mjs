// One file with the icons in use, each a <symbol>, so that a page refers to #name instead of carrying it.
import { readFile, readdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

async function symbol(path) {
  const svg = await readFile(path, "utf8");
  const box = /viewBox="([^"]+)"/.exec(svg);
  const body = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg);
  if (!box || !body) throw new Error(`${path} is not an svg with a viewBox`);
  return `<symbol id="${basename(path, ".svg")}" viewBox="${box[1]}">${body[1].trim()}</symbol>`;
}

export async function sprite(icons, list, marks, out) {
  const names = JSON.parse(await readFile(list, "utf8"));
  const own = (await readdir(marks)).filter((name) => name.endsWith(".svg"));
  const symbols = await Promise.all([
    ...names.map((name) => symbol(join(icons, `${name}.svg`))),
    ...own.map((name) => symbol(join(marks, name))),
  ]);
  await writeFile(out, `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`);
}
