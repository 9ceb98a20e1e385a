// Colour and shape of each group, never colour alone; and the map's whole style sheet.
export const INK = "#1b2426";
export const LINE = "#8fa3a7";
export const ACROSS = "#17505c";
const COLOURS = ["#17505c", "#b3541e", "#6a51a3", "#3b7d23", "#1f6fb2", "#a61c6b", "#8a6d00", "#b3261e"];
// Seven shapes against eight colours: 56 groups before a pair comes back.
const SHAPES = ["ellipse", "rectangle", "triangle", "diamond", "hexagon", "star", "pentagon"];
const UNKNOWN = { colour: "#ffffff", shape: "ellipse", unknown: true };
const PLAIN = { colour: COLOURS[0], shape: SHAPES[0], unknown: false };
const NAMES_ALWAYS = 90;

export function lookOf(attribute, group) {
  if (!attribute) return PLAIN;
  const index = attribute.labels.indexOf(group);
  if (index < 0) return UNKNOWN;
  return { colour: COLOURS[index % COLOURS.length], shape: SHAPES[index % SHAPES.length], unknown: false };
}

export const byGroup = (network, attribute, id) => lookOf(attribute, attribute ? network.groupOf(id, attribute) : "");

export function groupStyle({ colour, shape, unknown }) {
  return {
    "background-color": colour,
    shape,
    "border-color": unknown ? "#55656a" : "#ffffff",
    "border-style": unknown ? "dashed" : "solid",
  };
}

export function styleSheet(network) {
  return [
    {
      selector: "node",
      style: {
        width: "data(size)",
        height: "data(size)",
        "border-width": 1.5,
        label: "data(label)",
        "font-family": "IBM Plex Sans, sans-serif",
        "font-size": 13,
        color: INK,
        "text-valign": "bottom",
        "text-margin-y": 4,
        "text-outline-color": "#ffffff",
        "text-outline-width": 2.5,
        "min-zoomed-font-size": network.nodes.length <= NAMES_ALWAYS ? 7 : 9,
      },
    },
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "line-color": LINE,
        "curve-style": network.directed ? "bezier" : "straight",
        "target-arrow-shape": network.directed ? "triangle" : "none",
        "target-arrow-color": LINE,
        "arrow-scale": 0.9,
        opacity: 0.75,
      },
    },
    { selector: "edge.across", style: { "line-color": ACROSS, "target-arrow-color": ACROSS } },
    { selector: "node.far", style: { opacity: 0.35, "text-opacity": 0.7 } },
    { selector: "edge.far", style: { opacity: 0.12 } },
    { selector: "edge.near", style: { opacity: 1, "line-color": INK, "target-arrow-color": INK, "z-index": 5 } },
    {
      selector: "node.current",
      style: {
        "outline-width": 4,
        "outline-color": INK,
        "outline-offset": 3,
        "font-weight": 700,
        "min-zoomed-font-size": 0,
        "z-index": 10,
      },
    },
    { selector: "node.near", style: { "min-zoomed-font-size": 0, "z-index": 8 } },
  ];
}
