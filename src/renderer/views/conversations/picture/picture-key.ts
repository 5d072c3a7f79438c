import type { Point } from '../layout/geometry.ts';

export type PictureAction =
  | { readonly kind: 'pan'; readonly by: Point }
  /** turn: opens a box of several nodes, or folds it again. */
  | { readonly kind: 'zoom-in' | 'zoom-out' | 'fit' | 'choose' | 'turn' }
  /** To the nearest node on that side. */
  | { readonly kind: 'go'; readonly key: string };

/** What is needed of a `KeyboardEvent`. */
export interface PictureKeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** In CSS pixels. */
const STEP = 60;
const PANS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: STEP, y: 0 },
  ArrowRight: { x: -STEP, y: 0 },
  ArrowUp: { x: 0, y: STEP },
  ArrowDown: { x: 0, y: -STEP },
};

/** What a key means on the picture of the conversations; null where it means nothing here. */
export function pictureAction(press: PictureKeyPress): PictureAction | null {
  const { key } = press;
  const by = PANS[key];
  if (press.altKey) return null;
  if (press.ctrlKey || press.metaKey) return by === undefined ? null : { kind: 'pan', by };
  if (key === '+' || key === '=') return { kind: 'zoom-in' };
  if (key === '-' || key === '_') return { kind: 'zoom-out' };
  if (press.shiftKey) return key === 'Enter' ? { kind: 'turn' } : null;
  if (key === '0' || key === 'Home') return { kind: 'fit' };
  if (key === 'Enter' || key === ' ') return { kind: 'choose' };
  return by === undefined ? null : { kind: 'go', key };
}
