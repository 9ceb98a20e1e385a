// Whoever has written and not sent it is asked by the browser before the page is left: by a link, a closed tab
// or the back button. `data-unsaved="now"`: the page came back with words that could not be saved.
export function unsaved(form) {
  let written = form.dataset.unsaved === "now";
  form.addEventListener("input", () => (written = true));
  form.addEventListener("submit", () => (written = false));
  addEventListener("beforeunload", (event) => written && event.preventDefault());
}
