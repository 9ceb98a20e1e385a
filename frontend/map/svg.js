// The drawing as it stands, written as SVG with real text, a title and its legend.
import { groupsInUse } from "./legend.js";
import { ACROSS, byGroup, INK, LINE, lookOf } from "./look.js";
import { outline } from "./shape.js";

const MARGIN = 60;
const clean = (text) =>
  String(text).replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);
const round = (number) => number.toFixed(1);

function mark(look, x, y, r) {
  const edge = look.unknown ? 'stroke="#55656a" stroke-dasharray="3 2"' : 'stroke="#ffffff"';
  return `<path d="${outline(look.shape, Number(round(x)), Number(round(y)), Number(round(r)))}" fill="${look.colour}" stroke-width="1.5" ${edge}/>`;
}

function tie(edge, directed) {
  const [a, b] = [edge.source().position(), edge.target().position()];
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  // An arrow must end at the rim of the node, not under it.
  const short = directed ? edge.target().width() / 2 / length : 0;
  const end = { x: b.x - (b.x - a.x) * short, y: b.y - (b.y - a.y) * short };
  const colour = edge.hasClass("across") ? ACROSS : LINE;
  const arrow = directed ? ` marker-end="url(#arrow-${edge.hasClass("across") ? "across" : "within"})"` : "";
  return `<line x1="${round(a.x)}" y1="${round(a.y)}" x2="${round(end.x)}" y2="${round(end.y)}" stroke="${colour}" stroke-opacity="0.75" stroke-width="${round(edge.data("width"))}"${arrow}/>`;
}

function arrowHead(id, colour) {
  return `<marker id="arrow-${id}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 10 5 0 10z" fill="${colour}"/></marker>`;
}

export function asSvg(cy, network, attribute) {
  const nodes = cy.nodes(":visible");
  const edges = cy.edges(":visible");
  const box = nodes.empty() ? { x1: 0, y1: 0, w: 100, h: 100 } : nodes.boundingBox({ includeLabels: true });
  const groups = attribute ? groupsInUse(network, attribute) : [];
  const [left, top] = [box.x1 - MARGIN, box.y1 - MARGIN];
  const wide = Math.max(box.w + 2 * MARGIN, 320);
  const tall = box.h + 2 * MARGIN + 24 * (groups.length + 1);
  const legend = groups.map(({ group, count, name }, index) => {
    const y = box.y1 + box.h + MARGIN + 24 * index;
    return `${mark(lookOf(attribute, group), left + 20, y, 8)}<text x="${round(left + 38)}" y="${round(y + 5)}" font-size="14">${clean(name)} (${count})</text>`;
  });
  const people = nodes.map((node) => {
    const { x, y } = node.position();
    return `${mark(byGroup(network, attribute, node.id()), x, y, node.width() / 2)}<text x="${round(x)}" y="${round(y + node.width() / 2 + 15)}" text-anchor="middle" font-size="13" paint-order="stroke" stroke="#ffffff" stroke-width="3">${clean(node.data("label"))}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="${round(left)} ${round(top)} ${round(wide)} ${round(tall)}" width="${round(wide)}" height="${round(tall)}" font-family="'IBM Plex Sans', sans-serif" fill="${INK}">`,
    `<title>${clean(network.name)}</title>`,
    network.directed ? `<defs>${arrowHead("within", LINE)}${arrowHead("across", ACROSS)}</defs>` : "",
    `<rect x="${round(left)}" y="${round(top)}" width="${round(wide)}" height="${round(tall)}" fill="#ffffff"/>`,
    ...edges.map((edge) => tie(edge, network.directed)),
    ...people,
    ...legend,
    "</svg>",
  ].join("\n");
}
