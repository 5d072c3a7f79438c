import { expect, it } from 'vitest';
import type { HeldPort } from '../../../shared/end.ts';
import { anOwner, aSnapshot, aSocket, MOMENT } from '../../../shared/testing/samples.ts';
import { holdersOf, portOutcomes } from './port-outcomes.ts';

const port: HeldPort = {
  namespace: 'host',
  protocol: 'tcp',
  local: { address: '127.0.0.1', port: 5432, scope: null },
  use: 'listens',
};
const before = [{ pid: 7, name: 'worker', startedAt: MOMENT }];

function outcome(sockets: readonly ReturnType<typeof aSocket>[]) {
  return portOutcomes([port], holdersOf(aSnapshot({ sockets }), [port]), before)[0];
}

it('calls a port freed when nobody keeps it, though connections of it remain', () => {
  const remaining = aSocket({ state: 'FIN-WAIT-2', remote: { address: '127.0.0.1', port: 9, scope: null } });
  expect(outcome([remaining])).toEqual({ port, state: 'freed', holders: [] });
});

it('does not take another network or protocol for the port', () => {
  expect(outcome([aSocket({ namespace: 'other' }), aSocket({ protocol: 'udp' })])?.state).toBe('freed');
});

it('calls it shared when those keep it that held it before', () => {
  const holder = anOwner({ pid: 7, name: 'worker' });
  expect(outcome([aSocket({ owners: [holder] })])).toMatchObject({ state: 'shared', holders: [{ pid: 7 }] });
});

it('calls it taken when a later process has it, also one with a pid of before', () => {
  const again = anOwner({ pid: 7, name: 'worker', startedAt: '2026-01-31T12:05:00.000Z' });
  expect(outcome([aSocket({ owners: [again] })])).toMatchObject({ state: 'taken', holders: [{ pid: 7 }] });
});

it('calls it taken, by nobody that can be named, when its owner is hidden', () => {
  expect(outcome([aSocket({ owners: [], ownership: 'hidden' })])).toEqual({
    port,
    state: 'taken',
    holders: [],
  });
});
