import { FIRST_REGISTERED_PORT } from '../../../../shared/port-range.ts';
import { isTogether } from './apart.ts';
import { around } from './boxes.ts';
import { isBusy } from './busy.ts';
import type { LabelWish } from './label-places.ts';
import type { Mark, Marks } from './marks.ts';
import type { Box, Scene } from './scene.ts';

/** With more listeners in sight than this, their numbers would hide them: only those that stand out are told. */
const MOST = 90;
/** With so few, there is room for what they are, too. */
const FEW = 40;
/** With more in one label, only the first and the last are told. */
const MOST_LISTED = 4;
/** Marks that touch, each the next, are told of together as far as this, as a multiple of their size. */
const FURTHEST = 3;

/** What is to be told of the listeners in sight, and of `strong`, whatever these are. */
export function wishesOf(
  scene: Scene,
  { listeners, size }: Marks,
  strong: readonly number[],
  boxOf: (port: number) => Box,
  measure: (text: string, isBold: boolean) => number,
): readonly LabelWish[] {
  const shown = listeners.filter(({ port }) => scene.shown[port] === 1);
  const told = shown.length > MOST ? notable(shown, scene) : shown;
  const canBeLed = size.listener > 0;
  const wish = (ports: readonly number[], isStrong: boolean): LabelWish => ({
    ports,
    texts: textsOf(scene, ports, shown.length > FEW).map((text) => ({
      text,
      width: measure(text, isStrong),
    })),
    own: around(ports.map(boxOf)),
    isStrong,
    canBeLed,
  });
  const clusters = clustersOf(told.filter(({ port }) => !strong.includes(port)));
  return [...strong.map((port) => wish([port], true)), ...clusters.map((ports) => wish(ports, false))];
}

/** Of a crowd, those with many sockets, and those that wait where everybody knows it. */
function notable(marks: readonly Mark[], scene: Scene): readonly Mark[] {
  const rank = ({ port }: Mark): number =>
    (isBusy(port, scene) ? 2 : 0) + (port < FIRST_REGISTERED_PORT ? 1 : 0);
  return marks
    .filter((mark) => rank(mark) > 0)
    .sort((one, other) => rank(other) - rank(one))
    .slice(0, MOST);
}

/** `3000 Grafana` or, where that finds no room, `3000`; `53, 80`; `3000 … 3007`. */
function textsOf(scene: Scene, ports: readonly number[], isCrowded: boolean): readonly string[] {
  const [first = 0] = ports;
  const last = ports.at(-1) ?? first;
  const isRun = ports.length > 2 && last - first === ports.length - 1;
  if (isRun || ports.length > MOST_LISTED) return [`${first} … ${last}`];
  if (ports.length > 1) return [ports.join(', ')];
  const { name } = scene.textOf(first);
  return name === null || isCrowded ? [String(first)] : [`${first} ${name}`, String(first)];
}

/** Ports whose marks would lie on one another are told of together; in the order of ports. */
function clustersOf(marks: readonly Mark[]): readonly (readonly number[])[] {
  const clusters: Mark[][] = [];
  for (const mark of marks.toSorted((one, other) => one.port - other.port)) {
    const near = clusters.find(
      (cluster) =>
        cluster.some((mate) => isTogether(mate, mark)) &&
        cluster.every((mate) => Math.hypot(mate.x - mark.x, mate.y - mark.y) < FURTHEST * mark.size),
    );
    if (near === undefined) clusters.push([mark]);
    else near.push(mark);
  }
  return clusters.map((cluster) => cluster.map(({ port }) => port));
}
