// The network as the server wrote it, with the few questions the map asks of it.
import { filled } from "./words.js";

export function readNetwork(element) {
  const data = JSON.parse(element.textContent);
  const nodes = new Map(data.nodes.map((node) => [node.id, node]));
  const collator = new Intl.Collator(document.documentElement.lang || "da");
  const around = new Map(data.nodes.map((node) => [node.id, new Set()]));
  for (const edge of data.edges) {
    if (edge.source === edge.target) continue;
    around.get(edge.source)?.add(edge.target);
    around.get(edge.target)?.add(edge.source);
  }
  const network = {
    ...data,
    edges: data.edges
      .filter((edge) => nodes.has(edge.source) && nodes.has(edge.target))
      .map((edge, index) => ({ ...edge, id: `edge-${index}` })),
    node: (id) => nodes.get(id),
    groupOf: (id, attribute) => nodes.get(id).groups[attribute.id] || "",
    byName: (ids) => [...ids].sort((a, b) => collator.compare(nodes.get(a).label, nodes.get(b).label)),
    neighbours: (id) => network.byName(around.get(id)),
    groupsOf: (id) =>
      data.attributes.map((attribute) => [attribute, nodes.get(id).groups[attribute.id] || data.texts.unknown]),
    sentence: (id) =>
      filled(data.texts.person, {
        name: nodes.get(id).label,
        groups: network.groupsOf(id).map(([attribute, group]) => `${attribute.label}: ${group}`).join(", "),
        degree: nodes.get(id).degree,
      }),
  };
  return network;
}
