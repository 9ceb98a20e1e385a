// The panel about one person: groups, ties, ties across, and the neighbours to go on to.
function element(tag, text, className = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function button(text, pressed) {
  const made = element("button", text, "shell-link");
  made.type = "button";
  made.addEventListener("click", pressed);
  return made;
}

export function showPerson(panel, network, id, { go, close }) {
  const node = network.node(id);
  const { texts } = network;
  const facts = document.createElement("dl");
  const fact = (name, ...values) => facts.append(element("dt", name), ...values.map((value) => element("dd", String(value))));
  for (const [attribute, group] of network.groupsOf(id)) fact(attribute.label, group);
  fact(texts.degree, node.degree);
  const across = network.attributes.filter((one) => node.cross?.[one.id] !== undefined);
  if (across.length) fact(texts.cross, ...across.map((one) => `${one.label}: ${node.cross[one.id]}`));

  const parts = [element(`h${panel.dataset.level}`, node.label, "h4"), facts];
  const neighbours = network.neighbours(id);
  if (neighbours.length) {
    const list = document.createElement("div");
    list.className = "cluster";
    list.append(...neighbours.map((other) => button(network.node(other).label, () => {
      go(other);
      panel.focus();
    })));
    parts.push(element("p", texts.neighbours, "mb-0"), list);
  }
  const ways = document.createElement("p");
  ways.className = "cluster mb-0";
  if (node.url) {
    const link = element("a", texts.open);
    link.href = node.url;
    ways.append(link);
  }
  ways.append(button(texts.close, close));
  panel.replaceChildren(...parts, ways);
  panel.onkeydown = (event) => {
    if (event.key === "Escape") close();
  };
  panel.hidden = false;
}
