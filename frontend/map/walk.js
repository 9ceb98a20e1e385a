// From one person to the next by arrow key: the neighbour that lies best in that direction.
const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

export const directionOf = (key) => DIRECTIONS[key] ?? null;

export function neighbourTowards(from, neighbours, [dx, dy]) {
  let best = null;
  for (const { id, x, y } of neighbours) {
    const [vx, vy] = [x - from.x, y - from.y];
    const length = Math.hypot(vx, vy) || 1;
    const straight = (vx * dx + vy * dy) / length;
    // Within 60 degrees of the arrow; nearer to its line counts for more than nearer by.
    if (straight < 0.5) continue;
    const cost = length * (2 - straight);
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}
