import {
  coordSimplex,
  decrossTwoLayer,
  graphConnect,
  layeringSimplex,
  sugiyama,
  type GraphNode,
} from 'd3-dag';
import { componentsOf } from './components.ts';
import { squeeze } from './squeeze.ts';
import { groupBy } from './group-by.ts';
import {
  bottomOf,
  boundsOf,
  LAYER_GAP,
  NODE_GAP,
  rightOf,
  type Box,
  type LayoutEdge,
  type LayoutGraph,
  type LayoutNode,
  type Places,
} from './geometry.ts';

const ROW_GAP = 2 * NODE_GAP;

const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** The same graph whatever the order it was told in: the layout of equal graphs is equal. */
function inOrder({ nodes, edges, ...window }: LayoutGraph): LayoutGraph {
  const known = new Set(nodes.map(({ id }) => id));
  const pairs = new Map(
    edges
      .filter(([from, to]) => from !== to && known.has(from) && known.has(to))
      .map((edge) => [edge.join('\n'), edge]),
  );
  return {
    nodes: [...nodes].sort((left, right) => byText(left.id, right.id)),
    edges: [...pairs].sort(([left], [right]) => byText(left, right)).map(([, edge]) => edge),
    ...window,
  };
}

/** Many lines that climb within a narrow gap would be one bar: the more there are, the wider it is. */
const layerGap = (edges: number): number => LAYER_GAP + Math.min(3 * LAYER_GAP, 3 * Math.max(0, edges - 8));

/** Layers stand nearer to each other where more of them can then be seen: no nearer than this share of their gaps. */
const NEAREST = 0.7;

/** Callers left, providers right, after Sugiyama, Tagawa and Toda (1981). The library draws from top to bottom. */
function layered({ nodes, edges, room = Infinity }: LayoutGraph): readonly (readonly [string, Box])[] {
  const [first] = nodes;
  if (first === undefined) return [];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const sizeOf = (id: string): LayoutNode => byId.get(id) ?? first;
  const graph = graphConnect()
    .sourceId(([from]: LayoutEdge) => from)
    .targetId(([, to]: LayoutEdge) => to)
    .nodeDatum((id) => id)([...edges]);
  sugiyama()
    .layering(layeringSimplex())
    .decross(decrossTwoLayer())
    .coord(coordSimplex())
    .nodeSize(({ data }: GraphNode<string, LayoutEdge>): [number, number] => [
      sizeOf(data).height,
      sizeOf(data).width,
    ])
    .gap([NODE_GAP, LAYER_GAP])(graph);
  const layers = [...groupBy(graph.nodes(), ({ y }) => Math.round(y))].sort(([one], [other]) => one - other);
  const layerOf = new Map(
    layers.flatMap(([, layer], index) => layer.map(({ data }) => [data, index] as const)),
  );
  const columns = layers.map(([, layer], index) => {
    const climbing = edges.filter((edge) => {
      const [one = 0, other = 0] = edge.map((id) => layerOf.get(id));
      return Math.min(one, other) <= index && Math.max(one, other) > index;
    });
    const width = Math.max(...layer.map(({ data }) => sizeOf(data).width));
    return { layer, width, gap: index === layers.length - 1 ? 0 : layerGap(climbing.length) };
  });
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  const [widths, gaps] = [sum(columns.map(({ width }) => width)), sum(columns.map(({ gap }) => gap))];
  const share = Math.min(1, Math.max(NEAREST, (room - widths) / gaps));
  let left = 0;
  return columns.flatMap(({ layer, width, gap }) => {
    const x = left;
    left += width + Math.floor(gap * share);
    return layer.map(({ data, x: middle }): readonly [string, Box] => {
      const { height } = sizeOf(data);
      return [data, { x, y: Math.round(middle - height / 2), width, height }];
    });
  });
}

interface Part {
  readonly places: readonly (readonly [string, Box])[];
  readonly bounds: Box;
}

/** Parts below one another until a lane is as high as it may be, then beside them. */
function inLanes(parts: readonly Part[], laneHeight: number): Places {
  const places = new Map<string, Box>();
  let [x, y, laneEnd] = [0, 0, 0];
  for (const { places: own, bounds } of parts) {
    if (y > 0 && y + bounds.height > laneHeight) [x, y] = [laneEnd + LAYER_GAP, 0];
    for (const [id, box] of own) {
      places.set(id, { ...box, x: box.x - bounds.x + x, y: box.y - bounds.y + y });
    }
    laneEnd = Math.max(laneEnd, rightOf({ ...bounds, x }));
    y += bounds.height + ROW_GAP;
  }
  return places;
}

/** The lanes in which all parts are seen largest in a window of that aspect. */
function pack(parts: readonly Part[], aspect: number): Places {
  const area = parts.reduce(
    (sum, { bounds }) => sum + (bounds.width + LAYER_GAP) * (bounds.height + NODE_GAP),
    0,
  );
  const tallest = Math.max(0, ...parts.map(({ bounds }) => bounds.height));
  const square = Math.sqrt(area / aspect);
  const sizeOf = (places: Places): number => {
    const { width, height } = boundsOf(places.values());
    return Math.max(width / aspect, height);
  };
  return [square, tallest, 1.25 * tallest, 1.5 * tallest, 2 * tallest]
    .map((height) => inLanes(parts, Math.max(tallest, height)))
    .reduce((best, places) => (sizeOf(places) < sizeOf(best) ? places : best));
}

/** Nodes that talk to nobody else, in rows below the others. */
function inRows(
  nodes: readonly LayoutNode[],
  above: Box,
  aspect: number,
): readonly (readonly [string, Box])[] {
  const area = nodes.reduce((sum, { width, height }) => sum + (width + ROW_GAP) * (height + ROW_GAP), 0);
  const rowWidth = Math.max(above.width, Math.sqrt(area * aspect));
  let [x, y, rowEnd] = [0, above.height === 0 ? 0 : bottomOf(above) + ROW_GAP, 0];
  return nodes.map(({ id, ...size }) => {
    if (x > 0 && x + size.width > rowWidth) [x, y] = [0, rowEnd + ROW_GAP];
    const box = { ...size, x, y };
    x = rightOf(box) + ROW_GAP;
    rowEnd = Math.max(rowEnd, bottomOf(box));
    return [id, box];
  });
}

/** Where every node of a graph stands. Takes a moment for hundreds of nodes: the worker does it. */
export function layOut(graph: LayoutGraph): Places {
  const ordered = inOrder(graph);
  const aspect = Math.max(0.2, graph.aspect);
  const components = componentsOf(ordered);
  const parts = components
    .filter(({ edges }) => edges.length > 0)
    .map((component) => {
      const places = squeeze(layered(component), aspect);
      return { places, bounds: boundsOf(places.map(([, box]) => box)) };
    });
  const places = pack(parts, aspect);
  const alone = components.filter(({ edges }) => edges.length === 0).flatMap(({ nodes }) => nodes);
  return new Map([...places, ...inRows(alone, boundsOf(places.values()), aspect)]);
}
