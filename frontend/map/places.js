// From the server's layout, of whatever scale, to places with room for a name at every node.
import { apart } from "./apart.js";

const ROOM = 62;

// Half the people lie nearer than this to someone: unlike the whole width, one far-off person cannot move it.
function usualDistance(points) {
  const nearest = points.map((one) =>
    Math.min(...points.filter((other) => other !== one).map((other) => Math.hypot(one.x - other.x, one.y - other.y))),
  );
  return nearest.sort((a, b) => a - b)[Math.floor(nearest.length / 2)];
}

function spread(nodes) {
  const distance = nodes.length > 1 ? usualDistance(nodes) : 0;
  const scale = distance > 0 ? ROOM / distance : 1;
  return nodes.map((node) => ({ id: node.id, label: node.label, x: node.x * scale, y: node.y * scale }));
}

// People without ties hang on to nothing, so any place is as true as another: a row under the rest.
function rowUnder(points, nodes) {
  const left = points.length ? Math.min(...points.map((one) => one.x)) : 0;
  const right = points.length ? Math.max(...points.map((one) => one.x)) : 600;
  const bottom = points.length ? Math.max(...points.map((one) => one.y)) : 0;
  const perRow = Math.max(3, Math.floor((right - left) / 150));
  return nodes.map((node, index) => ({
    id: node.id,
    x: left + 75 + 150 * (index % perRow),
    y: bottom + 100 + 60 * Math.floor(index / perRow),
  }));
}

export function places(network) {
  const tied = apart(spread(network.nodes.filter((node) => node.degree > 0)));
  const points = new Map(
    [...tied, ...rowUnder(tied, network.nodes.filter((node) => node.degree === 0))].map((one) => [one.id, one]),
  );
  const largest = Math.max(1, ...network.nodes.map((node) => node.degree));
  const heaviest = Math.max(1, ...network.edges.map((edge) => edge.value ?? 1));
  return [
    ...network.nodes.map((node) => ({
      group: "nodes",
      data: { id: node.id, label: node.label, size: 16 + 20 * Math.sqrt(node.degree / largest) },
      position: { x: points.get(node.id).x, y: points.get(node.id).y },
    })),
    ...network.edges.map((edge) => ({
      group: "edges",
      data: { id: edge.id, source: edge.source, target: edge.target, width: 0.8 + (2.2 * (edge.value ?? 1)) / heaviest },
    })),
  ];
}
