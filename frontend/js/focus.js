// After a part of the page is swapped, focus goes to what replaced it, never to the top of the page.
export function keepFocus(document) {
  let asked = null;
  document.addEventListener("htmx:beforeRequest", (event) => {
    asked = event.detail.elt.id || null;
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    const target = event.detail.elt.querySelector("[data-focus]") ?? (asked && document.getElementById(asked));
    if (target && !target.contains(document.activeElement)) target.focus({ preventScroll: false });
  });
}
