import { groupBy } from './group-by.ts';
import { bottomOf, boundsOf, NODE_GAP, type Box } from './geometry.ts';

type Place = readonly [id: string, box: Box];

const heightOf = (layer: readonly Place[]): number =>
  layer.reduce((sum, [, box]) => sum + box.height + NODE_GAP, -NODE_GAP);

/** A layer whose nodes stay in their order between `top` and `bottom`, and each as near to its place as can be. */
function between(layer: readonly Place[], top: number, bottom: number): readonly Place[] {
  const placed: Place[] = [];
  let [highest, below] = [top, heightOf(layer)];
  for (const [id, box] of layer) {
    const y = Math.max(highest, Math.min(box.y, bottom - below));
    placed.push([id, { ...box, y }]);
    highest = y + box.height + NODE_GAP;
    below -= box.height + NODE_GAP;
  }
  return placed;
}

/**
 * Straight lines are worth no empty paper: where the layers reach far above and below each other they are moved together
 * until all of it has the aspect of the window, or is as high as the highest layer.
 */
export function squeeze(places: readonly Place[], aspect: number): readonly Place[] {
  const bounds = boundsOf(places.map(([, box]) => box));
  const layers = [...groupBy(places, ([, { x }]) => x).values()].map((layer) =>
    layer.toSorted(([, one], [, other]) => one.y - other.y),
  );
  const height = Math.max(bounds.width / aspect, ...layers.map(heightOf));
  if (bounds.height <= height) return places;
  const middle = places.reduce((sum, [, box]) => sum + (box.y + bottomOf(box)) / 2, 0) / places.length;
  const top = Math.round(Math.min(bottomOf(bounds) - height, Math.max(bounds.y, middle - height / 2)));
  return layers.flatMap((layer) => between(layer, top, Math.ceil(top + height)));
}
