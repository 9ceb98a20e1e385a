// The choices above the map that depend on the data: which attribute, and which of its groups.
import { groupsInUse } from "./legend.js";

export function fillAttributes(select, network, chosen) {
  select.replaceChildren(
    ...network.attributes.map((attribute) => {
      const option = document.createElement("option");
      option.value = attribute.id;
      option.textContent = attribute.label;
      return option;
    }),
  );
  select.closest(".form-group").hidden = network.attributes.length === 0;
  select.addEventListener("change", () => chosen(network.attributes.find((one) => one.id === select.value) ?? null));
}

export function fillGroups(box, network, attribute, changed) {
  const groups = attribute ? groupsInUse(network, attribute) : [];
  box.replaceChildren(
    ...groups.map(({ group, name, count }, index) => {
      const line = document.createElement("div");
      line.className = "form-group-checkbox";
      const input = document.createElement("input");
      Object.assign(input, { type: "checkbox", className: "form-checkbox", id: `map-group-${index}`, checked: true });
      input.dataset.group = group;
      input.addEventListener("change", changed);
      const label = document.createElement("label");
      Object.assign(label, { className: "form-label", htmlFor: input.id, textContent: `${name} (${count})` });
      line.append(input, label);
      return line;
    }),
  );
}

export function shownGroups(box) {
  return new Set([...box.querySelectorAll("input:checked")].map((input) => input.dataset.group));
}
