import fc from 'fast-check';
import { LAST_PORT } from '../../../../../shared/port-range.ts';
import { CLIENT, LISTENER, OTHER, PORT_COUNT, SERVER } from '../../field/port-field.ts';
import { frameOf } from '../../geometry/frame.ts';
import { cellOf } from '../../geometry/layout.ts';
import { clampView, WHOLE } from '../../geometry/viewport.ts';
import type { Scene } from '../scene.ts';
import { aModel, aScene } from './a-scene.ts';

const ROLES = [LISTENER, LISTENER | SERVER, LISTENER | CLIENT, SERVER, CLIENT, OTHER] as const;
const FULL_CROWD = 30_000;
const quiet = aScene(aModel([]), WHOLE);

const uses = (maxLength: number) =>
  fc.array(
    fc.record({
      port: fc.nat(LAST_PORT),
      role: fc.constantFrom(...ROLES),
      count: fc.constantFrom(1, 2, 9),
      isShown: fc.constantFrom(1, 1, 1, 0),
    }),
    { maxLength },
  );

/** Any ports in any use, some of them selected, in any window, looked at from anywhere from afar. */
export const crowds = fc
  .record({
    uses: fc.oneof(uses(40), uses(600)),
    /** Every so manieth port is a client's, too; none where it is 0. */
    every: fc.constantFrom(0, 0, 2, 13, 40),
    window: fc.record({
      width: fc.integer({ min: 400, max: 1600 }),
      height: fc.integer({ min: 300, max: 1000 }),
      density: fc.constantFrom(1, 1.25, 2),
    }),
    zoom: fc.constantFrom(1, 1, 1.6, 2.5, 4),
  })
  .map(({ uses: ports, every, window: { width, height, density }, zoom }): Scene => {
    const [roles, counts, shown] = [
      new Uint8Array(PORT_COUNT),
      new Uint32Array(PORT_COUNT),
      new Uint8Array(PORT_COUNT),
    ];
    for (let port = every; every > 0 && port < FULL_CROWD; port += every) {
      roles[port] = CLIENT;
      counts[port] = shown[port] = 1;
    }
    for (const { port, role, count, isShown } of ports) {
      [roles[port], counts[port], shown[port]] = [role, count, isShown];
    }
    const frame = frameOf(width, height, density);
    const selected = ports[0]?.port ?? null;
    const view = clampView({ zoom, ...cellOf(selected ?? 0) }, frame);
    return { ...quiet, roles, counts, shown, frame, view, selected, cursor: ports[1]?.port ?? null };
  });
