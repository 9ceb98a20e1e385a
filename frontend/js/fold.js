// A folded menu closes on Escape and when one clicks beside it; opening is the browser's own work.
export function foldOnEscape(details) {
  const close = () => {
    details.open = false;
    details.querySelector("summary").focus();
  };
  details.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && details.open) close();
  });
  document.addEventListener("click", (event) => {
    if (details.open && !details.contains(event.target)) details.open = false;
  });
}
