import type { KeyboardEvent } from 'react';
import type { Places, Point } from '../layout/geometry.ts';
import { nextNode } from './next-node.ts';
import type { PanZoom } from './use-pan-zoom.ts';

const PAN_STEP = 60;
const PANS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: 1, y: 0 },
  ArrowRight: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

export interface PictureKeys {
  readonly panZoom: PanZoom;
  readonly places: Places;
  /** The node that the keys are about. */
  readonly active: string | undefined;
  readonly goTo: (id: string) => void;
  readonly choose: (id: string) => void;
  /** Opens a box with several nodes, or folds it again. */
  readonly turn: (id: string) => void;
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

function actionOf(
  { key, ctrlKey, metaKey, shiftKey }: Press,
  { panZoom, places, active, goTo, choose, turn }: PictureKeys,
): (() => void) | null {
  const pan = PANS[key];
  if (ctrlKey || metaKey) {
    return pan === undefined ? null : () => panZoom.pan(pan.x * PAN_STEP, pan.y * PAN_STEP);
  }
  if (key === '+' || key === '=') return panZoom.zoomIn;
  if (key === '-' || key === '_') return panZoom.zoomOut;
  if (key === '0' || key === 'Home') return panZoom.fit;
  if (active === undefined) return null;
  if (key === 'Enter' && shiftKey) return () => turn(active);
  if (key === 'Enter' || key === ' ') return () => choose(active);
  const next = shiftKey ? null : nextNode(places, active, key);
  return next === null ? null : () => goTo(next);
}

/** What a key does in the picture; all others are left to the window. */
export function pressKey(event: KeyboardEvent, keys: PictureKeys): void {
  const run = event.altKey ? null : actionOf(event, keys);
  if (run === null) return;
  event.preventDefault();
  event.stopPropagation();
  run();
}
