import { LISTENER } from '../field/port-field.ts';
import { apart } from './apart.ts';
import { squareAround } from './boxes.ts';
import { FULL_LEAST, glyphOf, HOLLOW, type Glyph } from './glyph.ts';
import type { Box, Placement, Scene } from './scene.ts';
import { eachVisible } from './visible.ts';

/** A used port as it is drawn from afar, where a mark is larger than its cell. */
export interface Mark {
  readonly port: number;
  readonly isListener: boolean;
  /** The middle of its cell. */
  readonly x: number;
  readonly y: number;
  /** The side of its square, where no neighbour begins. */
  readonly size: number;
  /** From this size on its sign can be told; 0 where it is a dot, which is one at any size. */
  readonly least: number;
  /** What it covers; less than its size where a neighbour begins. */
  readonly box: Box;
  readonly isWhole: boolean;
  /** Whether its neighbours leave it no room for its sign. */
  readonly isTight: boolean;
}

export interface Marks {
  readonly listeners: readonly Mark[];
  readonly others: readonly Mark[];
  /** The sides of their squares, in CSS pixels; 0 where each port is its own pixels only. */
  readonly size: { readonly listener: number; readonly other: number };
}

/** Whose shapes can be seen; of the others only the colours. */
export type Shapes = 'all' | 'listeners' | 'none';

export const shapesOf = ({ size }: Marks): Shapes => {
  if (size.other > 0) return 'all';
  return size.listener > 0 ? 'listeners' : 'none';
};

/** Each used port is drawn as a shape where it has so much room, in square CSS pixels, that shapes are told apart. */
const SIZES = [
  { room: 1200, listener: 8, other: 6 },
  { room: 480, listener: 6, other: 4 },
  { room: 120, listener: 5, other: 4 },
] as const;
/** Of a crowd only the listeners stand out of their pixels, and of a crowd of listeners nobody. */
const CROWDED = { listener: 5, other: 0 } as const;
const NONE = { listener: 0, other: 0 } as const;
const MOST_LISTENERS = 1000;
/** A shape with an inside needs more room than a full one, to be seen as such. */
const USUAL_LEAST: Readonly<Partial<Record<Glyph, number>>> = { 'serving-listener': 7, server: 6 };
/** For want of room it may be as small as this and is still told from every other. */
const LEAST: Readonly<Record<Glyph, number>> = {
  ...{ listener: FULL_LEAST, 'serving-listener': HOLLOW },
  ...{ server: HOLLOW, client: 0, other: 4 },
};

/** What is in sight from afar: listeners, which are told apart, and the rest. */
export function marksOf(scene: Scene, placement: Placement): Marks {
  const [listeners, others]: [number[], number[]] = [[], []];
  eachVisible(placement, 1, (port) => {
    const role = scene.roles[port] ?? 0;
    if ((role & LISTENER) !== 0) listeners.push(port);
    else if (role !== 0) others.push(port);
  });
  const size = sizesFor(listeners.length, listeners.length + others.length, scene);
  const markOf = (port: number, isListener: boolean): Mark => {
    const cell = placement.box(port);
    const [x, y] = [cell.x + cell.width / 2, cell.y + cell.height / 2];
    const usual = isListener ? size.listener : size.other;
    const glyph = glyphOf(scene.roles[port] ?? 0);
    const alone = { port, isListener, x, y, least: LEAST[glyph], isWhole: true, isTight: false };
    if (usual === 0) return { ...alone, size: 0, box: cell };
    const side = Math.max(usual, USUAL_LEAST[glyph] ?? 0);
    return { ...alone, size: side, box: squareAround(x, y, side) };
  };
  const all = [
    ...listeners.map((port) => markOf(port, true)),
    ...(size.other > 0 ? others.map((port) => markOf(port, false)) : []),
  ];
  const drawn = size.listener > 0 ? apart(all) : all;
  return { listeners: drawn.slice(0, listeners.length), others: drawn.slice(listeners.length), size };
}

function sizesFor(listeners: number, all: number, { frame: { width, height } }: Scene): Marks['size'] {
  if (listeners > MOST_LISTENERS) return NONE;
  return SIZES.find(({ room }) => all * room <= width * height) ?? CROWDED;
}
