// Runs a behaviour once per element, however often the page or a part of it is dressed.
const dressed = new WeakMap();

export function each(root, selector, behaviour) {
  const found = [...root.querySelectorAll(selector)];
  if (root instanceof Element && root.matches(selector)) found.unshift(root);
  for (const element of found) {
    const done = dressed.get(element) ?? new Set();
    if (done.has(behaviour)) continue;
    dressed.set(element, done.add(behaviour));
    behaviour(element);
  }
}
