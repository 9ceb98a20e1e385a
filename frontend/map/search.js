// Finding a person by name: whole name first, then the beginning, then anywhere in it.
const plain = (text) => text.toLocaleLowerCase(document.documentElement.lang || "da");

export function fillNames(input, network) {
  const list = document.getElementById(input.getAttribute("list"));
  list.replaceChildren(
    ...network.byName(network.nodes.map((node) => node.id)).map((id) => {
      const option = document.createElement("option");
      option.value = network.node(id).label;
      return option;
    }),
  );
}

export function bestMatch(network, ids, text) {
  const wanted = plain(text);
  const hits = network.byName(ids).filter((id) => plain(network.node(id).label).includes(wanted));
  const rank = (id) => {
    const name = plain(network.node(id).label);
    if (name === wanted) return 0;
    return name.startsWith(wanted) ? 1 : 2;
  };
  hits.sort((a, b) => rank(a) - rank(b));
  return { id: hits[0] ?? null, count: hits.length };
}
