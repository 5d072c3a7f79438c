/** Where lines may pass a column of nodes: between two of them, above or below all. */
export interface Gap {
  readonly low: number;
  readonly high: number;
}

/** One line in one gap. */
export interface Crossing {
  readonly gap: Gap;
  /** Lines of one lane run on top of each other: they arrive at the same port. */
  readonly lane: string;
  /** What comes from above passes above. */
  readonly order: number;
  /** Where it passes. */
  y: number;
}

/** Room that a line wants above and below itself; where many share a gap, less. */
export const CLEARANCE = 7;
const LEAST_CLEARANCE = 3;
/** Between two lanes. */
const LANE = 5;

/** How many lanes can be told apart in a gap. */
export const lanesIn = ({ low, high }: Gap): number =>
  Math.max(1, Math.floor((high - low - 2 * LEAST_CLEARANCE) / LANE) + 1);

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Gives each lane of one gap a height of its own, as near as can be to where its lines would pass. */
export function spread(lanes: readonly (readonly Crossing[])[], { low, high }: Gap): void {
  if (lanes.length < 2) return;
  const [top, bottom] = [low + LEAST_CLEARANCE, high - LEAST_CLEARANCE];
  const step = Math.min(LANE, Math.max(0, bottom - top) / (lanes.length - 1));
  const inOrder = lanes
    .map((lane) => ({ lane, order: mean(lane.map(({ order }) => order)), y: mean(lane.map(({ y }) => y)) }))
    .sort((left, right) => left.order - right.order);
  // As many lanes as still come must fit above and below.
  const heights: number[] = [];
  for (const [index, { y }] of inOrder.entries()) {
    const before = heights.at(-1);
    const lowest = before === undefined ? top : before + step;
    heights.push(Math.min(bottom - (lanes.length - 1 - index) * step, Math.max(lowest, y)));
  }
  // Pushed down they are; half of it is given back, so that they spread both ways.
  const excess = mean(heights.map((height, index) => height - (inOrder[index]?.y ?? height)));
  const up = Math.max(0, Math.min(excess, (heights[0] ?? top) - top));
  for (const [index, { lane }] of inOrder.entries()) {
    for (const crossing of lane) crossing.y = (heights[index] ?? crossing.y) - up;
  }
}
