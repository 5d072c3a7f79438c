import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLIENT, LISTENER, PORT_COUNT, SERVER } from '../field/port-field.ts';
import { frameOf } from '../geometry/frame.ts';
import { WHOLE } from '../geometry/viewport.ts';
import { marksOf, type Mark } from './marks.ts';
import { Placement, type Scene } from './scene.ts';
import { crowds } from './testing/a-crowd.ts';
import { aModel, aScene } from './testing/a-scene.ts';

const quiet = aScene(aModel([]), WHOLE);

function marksIn(scene: Scene): readonly Mark[] {
  const { listeners, others } = marksOf(scene, new Placement(scene));
  return [...listeners, ...others];
}

/** What is drawn of ports in such use, in a window of the least size with the details open. */
function small(uses: Readonly<Record<number, number>>): readonly Mark[] {
  const roles = new Uint8Array(PORT_COUNT);
  for (const [port, role] of Object.entries(uses)) roles[Number(port)] = role;
  return marksIn({ ...quiet, frame: frameOf(516, 408, 1), roles });
}

describe('marks that make room for one another', () => {
  it('stay whole where there is room on their other sides: 53 and 80, 67 and 69', () => {
    const serving = LISTENER | SERVER;
    const marks = small({ 53: serving, 80: serving, 67: SERVER, 69: SERVER });
    expect(marks).toHaveLength(4);
    for (const { box, size } of marks) {
      expect(box.width).toBeCloseTo(size);
      expect(box.height).toBeCloseTo(size);
    }
  });

  it('take it from dots, which are dots at any size: a listener between two clients', () => {
    const [listener, ...clients] = small({ 38_089: CLIENT, 38_091: LISTENER, 38_093: CLIENT });
    expect(listener?.isTight).toBe(false);
    expect(clients.every(({ box }) => Math.min(box.width, box.height) >= 1)).toBe(true);
  });

  it('get it from neighbours that have more than they need: 69 between 67 and 22', () => {
    const marks = small({ 22: LISTENER, 67: SERVER, 69: SERVER });
    expect(marks.map(({ isTight }) => isTight)).toEqual([false, false, false]);
  });

  it('are bars where there is none: the middle one of three in a row', () => {
    const marks = small({ 3000: LISTENER, 3001: LISTENER, 3002: LISTENER });
    expect(marks.map(({ isTight }) => isTight)).toEqual([false, true, false]);
  });

  it('have a sign that can be told, else a bar, and always lie on their own port', () => {
    fc.assert(
      fc.property(crowds, (scene) => {
        for (const { x, y, box, size, least, isTight, port } of marksIn(scene)) {
          const [width, height] = [box.width, box.height];
          const isOnPort = box.x <= x && x <= box.x + width && box.y <= y && y <= box.y + height;
          const isSquare = Math.abs(width - height) < 1e-6 && width >= least - 1e-6;
          const isBar = Math.min(width, height) <= 2;
          if (!isOnPort) throw new Error(`${port} lies on another port.`);
          if (size > 0 && isTight ? !isBar : size > 0 && !isSquare)
            throw new Error(`${port} cannot be told.`);
        }
      }),
      { numRuns: 60 },
    );
  });
});
