import { expect, it, vi } from 'vitest';
import type { Namespace } from '../../../shared/socket.ts';
import { aSocket } from '../../../shared/testing/samples.ts';
import { candidates, rangeToAvoid, suggestPorts } from './suggest.ts';
import { aQuestion, picture } from './testing/questions.ts';
import type { TryBind } from './trial-bind.ts';

function firstCandidates(port: number, namespace: Partial<Namespace> = {}, count = 40): readonly number[] {
  const found: number[] = [];
  for (const candidate of candidates(aQuestion({ port }), picture([], namespace))) {
    if (found.push(candidate) === count) break;
  }
  return found;
}

it('goes up and down from the asked port', () => {
  expect(firstCandidates(14200, {}, 4)).toEqual([14201, 14199, 14202, 14198]);
});

it('leaves out what is registered, automatic, privileged, kept or in use', () => {
  // 5432 is PostgreSQL's and 5433 is registered too; 8080 stands in our own table.
  expect(firstCandidates(5431)).not.toContain(5432);
  expect(firstCandidates(8079)).not.toContain(8080);
  expect(Math.max(...firstCandidates(40000))).toBeLessThan(32768);
  expect(Math.min(...firstCandidates(80))).toBeGreaterThan(1024);
  expect(Math.min(...firstCandidates(80, { unprivilegedPortStart: 5000 }))).toBeGreaterThanOrEqual(5000);
  expect(firstCandidates(14200, { reserved: [[14201, 14205]] })).not.toContain(14203);
  expect(firstCandidates(14200, { excluded: [[14190, 14199]] })).not.toContain(14199);
  const used = aSocket({ local: { address: '0.0.0.0', port: 14201, scope: null } });
  expect([...candidates(aQuestion({ port: 14200 }), picture([used]))]).not.toContain(14201);
});

it('stays out of the usual range where the system does not tell its own', () => {
  expect(rangeToAvoid(undefined, 'tcp')).toEqual([32768, 65535]);
  expect(Math.max(...firstCandidates(40000, { ephemeral: null }))).toBeLessThan(32768);
});

it('has nothing to suggest where every port is automatic', () => {
  expect(firstCandidates(3000, { ephemeral: { tcp: [1024, 65535], udp: [1024, 65535] } })).toEqual([]);
});

it('suggests three ports that a trial bind finds free, and gives up after a while', async () => {
  const every = vi.fn<TryBind>(({ port }) => Promise.resolve(port % 2 === 1 ? 'bound' : 'in-use'));
  const found = await suggestPorts(aQuestion({ port: 14200 }), picture([]), every);
  expect(found).toEqual([14201, 14199, 14203]);
  const none = vi.fn(() => Promise.resolve('in-use' as const));
  expect(await suggestPorts(aQuestion({ port: 14200 }), picture([]), none)).toEqual([]);
  expect(none).toHaveBeenCalledTimes(50);
});
