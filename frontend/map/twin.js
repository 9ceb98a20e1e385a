// The table under the map shows the same people as the map does.
export function filterTwin(document, shown) {
  document.querySelectorAll("tr[data-node-id]").forEach((row) => {
    row.hidden = !shown.has(row.dataset.nodeId);
  });
}
