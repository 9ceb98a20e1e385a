// The outline of each shape as SVG path data round a middle, shared by the legend and the saved drawing.
const CORNERS = { triangle: [3, -90], diamond: [4, -90], pentagon: [5, -90], hexagon: [6, 0] };

const at = (x, y, r, degrees) => {
  const angle = (degrees * Math.PI) / 180;
  return `${(x + r * Math.cos(angle)).toFixed(1)} ${(y + r * Math.sin(angle)).toFixed(1)}`;
};

export function outline(shape, x, y, r) {
  if (shape === "rectangle") return `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`;
  if (shape === "star") {
    const points = Array.from({ length: 10 }, (_, i) => at(x, y, i % 2 ? r * 0.5 : r, -90 + 36 * i));
    return `M${points.join("L")}z`;
  }
  if (shape in CORNERS) {
    const [corners, first] = CORNERS[shape];
    const points = Array.from({ length: corners }, (_, i) => at(x, y, r, first + (360 / corners) * i));
    return `M${points.join("L")}z`;
  }
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}
