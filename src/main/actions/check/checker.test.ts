import { describe, expect, it, vi } from 'vitest';
import type { CheckQuestion } from '../../../shared/check.ts';
import type { Snapshot } from '../../../shared/socket.ts';
import { anOwner } from '../../../shared/testing/samples.ts';
import { translator } from '../../locale/translate.ts';
import { checkPort, NoSuchAddressError } from './checker.ts';
import { listenerOn, picture } from './testing/questions.ts';
import type { Trial } from './trial-bind.ts';

const english = translator('en');
const held = picture([listenerOn('127.0.0.1')]);
const HERE = { address: '127.0.0.1', scope: null };

function effects(trial: (place: CheckQuestion) => Trial, ...snapshots: readonly Snapshot[]) {
  let taken = 0;
  return {
    tryBind: vi.fn((place: CheckQuestion) => Promise.resolve(trial(place))),
    takeSnapshot: vi.fn(() => Promise.resolve(snapshots[Math.min(taken++, snapshots.length - 1)] ?? held)),
  };
}

const takenAt =
  (port: number) =>
  (place: CheckQuestion): Trial =>
    place.port === port ? 'in-use' : 'bound';

describe('checkPort', () => {
  it('answers with the contract: reasons with their owners, and near ports that a trial bind found free', async () => {
    const played = effects(takenAt(5432), held);
    const { answer } = await checkPort({ port: 5432, protocol: 'tcp', place: HERE }, played, english);
    expect(answer).toMatchObject({ port: 5432, protocol: 'tcp', address: '127.0.0.1', available: false });
    expect(answer.reasons).toMatchObject([{ code: 'held', owners: [anOwner()] }]);
    expect(answer.suggestions).toHaveLength(3);
    for (const { port, why } of answer.suggestions) {
      expect(played.tryBind).toHaveBeenCalledWith({ port, protocol: 'tcp', ...HERE });
      expect(why).toContain('32768–60999');
    }
  });

  it('tries before it looks, and suggests nothing in place of a port that is free for good', async () => {
    const played = effects(() => 'bound', picture([]));
    const { answer } = await checkPort({ port: 5432, protocol: 'tcp', place: HERE }, played, english);
    expect(answer).toMatchObject({ available: true, suggestions: [] });
    expect(played.tryBind.mock.invocationCallOrder[0]).toBeLessThan(
      played.takeSnapshot.mock.invocationCallOrder[0] ?? 0,
    );
  });

  it('looks once more where trial and picture disagree', async () => {
    const played = effects(takenAt(5432), picture([]), held);
    const { answer } = await checkPort({ port: 5432, protocol: 'tcp', place: HERE }, played, english);
    expect(answer.reasons[0]).toMatchObject({ code: 'held', owners: [anOwner()] });
    expect(played.takeSnapshot).toHaveBeenCalledTimes(2);
  });

  it('asks for every address, and for every IPv4 address where there is no IPv6', async () => {
    const played = effects(({ address }) => (address === '::' ? 'no-address' : 'bound'), picture([]));
    const { answer } = await checkPort({ port: 5432, protocol: 'tcp', place: null }, played, english);
    expect(answer.address).toBe('0.0.0.0');
  });

  it('refuses an address that is none of this computer’s', async () => {
    const played = effects(() => 'no-address');
    const place = { address: 'fe80::1', scope: 'eth9' };
    const asked = checkPort({ port: 5432, protocol: 'tcp', place }, played, english);
    await expect(asked).rejects.toThrow(NoSuchAddressError);
    await expect(asked).rejects.toThrow('fe80::1%eth9');
  });

  it('never tries port 0', async () => {
    const played = effects(() => 'bound', picture([]));
    const { answer } = await checkPort({ port: 0, protocol: 'tcp', place: HERE }, played, english);
    expect(answer.reasons.map(({ code }) => code)).toEqual(['reserved']);
    expect(played.tryBind.mock.calls.every(([{ port }]) => port >= 1024)).toBe(true);
  });
});
