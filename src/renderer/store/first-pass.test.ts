import { expect, it } from 'vitest';
import { aSnapshot, aSocket } from '../../shared/testing/samples.ts';
import { createFirstPass } from './first-pass.ts';
import { SocketModel } from './socket-model.ts';

const START = '2026-01-31T12:00:00.000Z';
const LATER = '2026-01-31T12:00:07.000Z';

it('has shown what was there before anybody looked, and nothing that has come since', () => {
  const model = new SocketModel([]);
  const pass = createFirstPass(model);
  expect(pass.hasShown(START)).toBe(false);
  const old = aSocket({ id: 'old', firstSeenAt: START });
  const fresh = aSocket({ id: 'fresh', firstSeenAt: LATER });
  // The window may hear of the second look first.
  model.replace(aSnapshot({ sockets: [old, fresh] }));
  model.replace(aSnapshot({ sockets: [aSocket({ id: 'x', firstSeenAt: LATER })] }));
  expect([START, LATER].map(pass.hasShown)).toEqual([true, false]);
});
