import type { KeyboardEvent } from 'react';
import type { Places } from '../layout/geometry.ts';
import { nextNode } from './next-node.ts';
import { pictureAction, type PictureAction } from './picture-key.ts';
import type { PanZoom } from './use-pan-zoom.ts';

export interface KeyTargets {
  readonly panZoom: PanZoom;
  readonly places: Places;
  /** The node that the keys are about. */
  readonly active: string | undefined;
  readonly goTo: (id: string) => void;
  readonly choose: (id: string) => void;
  readonly turn: (id: string) => void;
}

function runnerOf(
  action: PictureAction,
  { panZoom, places, active, goTo, choose, turn }: KeyTargets,
): (() => void) | null {
  if (action.kind === 'pan') return () => panZoom.pan(action.by.x, action.by.y);
  if (action.kind === 'zoom-in') return panZoom.zoomIn;
  if (action.kind === 'zoom-out') return panZoom.zoomOut;
  if (action.kind === 'fit') return panZoom.fit;
  if (active === undefined) return null;
  if (action.kind === 'turn') return () => turn(active);
  if (action.kind !== 'go') return () => choose(active);
  const next = nextNode(places, active, action.key);
  return next === null ? null : () => goTo(next);
}

/** Does what a key means in the picture; all other keys are left to the window. */
export function runKey(event: KeyboardEvent, targets: KeyTargets): void {
  const action = pictureAction(event);
  const run = action === null ? null : runnerOf(action, targets);
  if (run === null) return;
  event.preventDefault();
  event.stopPropagation();
  run();
}
