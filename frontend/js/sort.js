// Column heads that can be pressed: sorts the rows already on the page, by number or by language.
const NEXT = { none: "ascending", ascending: "descending", descending: "ascending" };

function icon(sprite, name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon-svg");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${sprite}#${name}`);
  svg.append(use);
  return svg;
}

function orderOf(row, index) {
  const cell = row.cells[index];
  return cell.dataset.order === undefined ? cell.textContent.trim() : Number(cell.dataset.order);
}

export function sortable(table) {
  const heads = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];
  const language = document.documentElement.lang || "da";
  const collator = new Intl.Collator(language, { numeric: true });
  const compare = (a, b) =>
    typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));

  const draw = (head, state) => {
    head.setAttribute("aria-sort", state);
    head.querySelector("svg").replaceWith(icon(table.dataset.sprite, `sort-table-${state}`));
  };

  heads.forEach((head, index) => {
    if (head.dataset.sortKey === undefined) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort-button";
    button.append(...head.childNodes, icon(table.dataset.sprite, "sort-table-none"));
    head.replaceChildren(button);
    head.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => {
      const state = NEXT[head.getAttribute("aria-sort")];
      heads.filter((other) => other !== head && other.hasAttribute("aria-sort")).forEach((other) => draw(other, "none"));
      draw(head, state);
      const sign = state === "ascending" ? 1 : -1;
      const rows = [...body.rows].sort((a, b) => sign * compare(orderOf(a, index), orderOf(b, index)));
      body.append(...rows);
    });
  });
}
