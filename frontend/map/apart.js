// Pushes people who lie on top of each other apart, a little at a time, so that names can be read.
const LETTER = 3.9;
const GAP = 8;
const TALL = 46;
const ROUNDS = 60;
const LARGEST = 400;

export function apart(points) {
  const moved = points.map((one) => ({ ...one }));
  // Every pair is looked at in every round: beyond this many people the wait would be felt.
  if (moved.length > LARGEST) return moved;
  for (let round = 0; round < ROUNDS; round += 1) {
    let still = true;
    for (let i = 0; i < moved.length; i += 1) {
      for (let j = i + 1; j < moved.length; j += 1) {
        const [a, b] = [moved[i], moved[j]];
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        // Half a name each: names hang centred under their people.
        const wide = LETTER * (a.label.length + b.label.length) + GAP;
        const [overX, overY] = [wide - Math.abs(dx), TALL - Math.abs(dy)];
        if (overX <= 0 || overY <= 0) continue;
        still = false;
        // The shorter way out disturbs the layout least.
        if (overX / wide < overY / TALL) {
          const step = (Math.sign(dx) || 1) * overX * 0.3;
          a.x -= step;
          b.x += step;
        } else {
          const step = (Math.sign(dy) || 1) * overY * 0.3;
          a.y -= step;
          b.y += step;
        }
      }
    }
    if (still) break;
  }
  return moved;
}
