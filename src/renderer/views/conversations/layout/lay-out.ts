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

const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** The same graph whatever the order it was told in: the layout of equal graphs is equal. */
function inOrder({ nodes, edges, aspect }: LayoutGraph): LayoutGraph {
  const known = new Set(nodes.map(({ id }) => id));
  const pairs = new Map(
    edges
      .filter(([from, to]) => from !== to && known.has(from) && known.has(to))
      .map((edge) => [edge.join('\n'), edge]),
  );
  return {
    nodes: [...nodes].sort((left, right) => byText(left.id, right.id)),
    edges: [...pairs].sort(([left], [right]) => byText(left, right)).map(([, edge]) => edge),
    aspect,
  };
}

/** Many lines that climb within a narrow gap would be one bar: the more there are, the wider it is. */
const layerGap = (edges: number): number => LAYER_GAP + Math.min(5 * LAYER_GAP, 2 * Math.max(0, edges - 32));

/** Callers left, providers right, after Sugiyama, Tagawa and Toda (1981). The library draws from top to bottom. */
function layered({ nodes, edges }: LayoutGraph): readonly (readonly [string, Box])[] {
  const [first] = nodes;
  if (first === undefined) return [];
  if (edges.length === 0) return nodes.map(({ id, ...size }) => [id, { ...size, x: 0, y: 0 }]);
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
    .gap([NODE_GAP, layerGap(edges.length)])(graph);
  const layers = groupBy(graph.nodes(), ({ y }) => Math.round(y));
  return [...layers].flatMap(([middle, layer]) => {
    const width = Math.max(...layer.map(({ data }) => sizeOf(data).width));
    return layer.map(({ data, x }): readonly [string, Box] => {
      const { height } = sizeOf(data);
      return [data, { x: Math.round(middle - width / 2), y: Math.round(x - height / 2), width, height }];
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
    y += bounds.height + 2 * NODE_GAP;
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

/** Where every node of a graph stands. Takes a moment for hundreds of nodes: the worker does it. */
export function layOut(graph: LayoutGraph): Places {
  const ordered = inOrder(graph);
  const aspect = Math.max(0.2, graph.aspect);
  const parts = componentsOf(ordered).map((component) => {
    const places = squeeze(layered(component), aspect);
    return { places, bounds: boundsOf(places.map(([, box]) => box)) };
  });
  return pack(parts, aspect);
}
