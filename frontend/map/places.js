// From the server's layout, of whatever scale, to places with room for a name at every node.
const ROOM = 95;

export function places(network) {
  const xs = network.nodes.map((node) => node.x);
  const ys = network.nodes.map((node) => node.y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const wide = Math.max(Math.max(...xs) - left, Math.max(...ys) - top) || 1;
  const scale = (ROOM * Math.sqrt(network.nodes.length) * 1.2) / wide;
  const largest = Math.max(1, ...network.nodes.map((node) => node.degree));
  const heaviest = Math.max(...network.edges.map((edge) => edge.value ?? 1), 1);
  return [
    ...network.nodes.map((node) => ({
      group: "nodes",
      data: { id: node.id, label: node.label, size: 16 + 24 * Math.sqrt(node.degree / largest) },
      position: { x: (node.x - left) * scale, y: (node.y - top) * scale },
    })),
    ...network.edges.map((edge) => ({
      group: "edges",
      data: { id: edge.id, source: edge.source, target: edge.target, width: 1 + (2.5 * (edge.value ?? 1)) / heaviest },
    })),
  ];
}
