// How the map behaves towards the page round it: the wheel scrolls the page unless Ctrl is held; calm when asked.
export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export function gentleWheel(canvas) {
  canvas.parentElement.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    },
    { capture: true, passive: true },
  );
}
