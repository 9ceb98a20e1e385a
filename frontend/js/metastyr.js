// What every page gets: each behaviour is its own small module and knows nothing of the others.
import { canvas } from "./canvas.js";
import { each } from "./each.js";
import { errorSummary } from "./error-summary.js";
import { keepFocus } from "./focus.js";
import { foldOnEscape } from "./fold.js";
import { sortable } from "./sort.js";
import { unsaved } from "./unsaved.js";

function dress(root) {
  each(root, "[data-error-summary]", errorSummary);
  each(root, "form[data-canvas]", canvas);
  each(root, "details[data-fold]", foldOnEscape);
  each(root, "table[data-sortable]", sortable);
  each(root, "form[data-unsaved]", unsaved);
}

dress(document);
document.addEventListener("htmx:load", (event) => dress(event.detail.elt));
keepFocus(document);
