// Which people and ties are shown, from the choices made; no drawing here.
export function visible(network, { attribute, groups, crossOnly, leastDegree }) {
  const group = (id) => (attribute ? network.groupOf(id, attribute) : "");
  const nodes = new Set(
    network.nodes
      .filter((node) => node.degree >= leastDegree && (!groups || groups.has(group(node.id))))
      .map((node) => node.id),
  );
  // A tie to someone whose group is unknown crosses nothing we know of.
  const across = (edge) => {
    const [a, b] = [group(edge.source), group(edge.target)];
    return Boolean(a && b && a !== b);
  };
  const edges = new Set(
    network.edges
      .filter((edge) => nodes.has(edge.source) && nodes.has(edge.target) && (!crossOnly || across(edge)))
      .map((edge) => edge.id),
  );
  return { nodes, edges };
}
