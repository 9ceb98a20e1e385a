// What colour and shape mean, with how many people each group has.
import { lookOf } from "./look.js";
import { outline } from "./shape.js";

const SVG = "http://www.w3.org/2000/svg";

export function sign(look) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", outline(look.shape, 10, 10, 8));
  path.setAttribute("fill", look.colour);
  if (look.unknown) {
    path.setAttribute("stroke", "#55656a");
    path.setAttribute("stroke-width", "1.5");
    path.setAttribute("stroke-dasharray", "3 2");
  }
  svg.append(path);
  return svg;
}

export function groupsInUse(network, attribute) {
  const count = new Map();
  for (const node of network.nodes) {
    const group = node.groups[attribute.id] || "";
    count.set(group, (count.get(group) ?? 0) + 1);
  }
  const known = attribute.labels.filter((label) => count.has(label));
  const rest = [...count.keys()].filter((group) => !attribute.labels.includes(group));
  return [...known, ...rest].map((group) => ({ group, count: count.get(group), name: group || network.texts.unknown }));
}

export function drawLegend(list, network, attribute) {
  if (!attribute) {
    list.replaceChildren();
    return;
  }
  list.replaceChildren(
    ...groupsInUse(network, attribute).map(({ group, count, name }) => {
      const item = document.createElement("li");
      const words = document.createElement("span");
      words.textContent = `${name} (${count})`;
      item.append(sign(lookOf(attribute, group)), words);
      return item;
    }),
  );
}
