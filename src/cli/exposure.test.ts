import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import schema from '../../docs/exposure.schema.json' with { type: 'json' };
import snapshotSchema from '../../docs/snapshot.schema.json' with { type: 'json' };
import { translator } from '../main/locale/translate.ts';
import { RISKS } from '../shared/exposure/risks.ts';
import { REACHES } from '../shared/exposure/reach.ts';
import { LEVELS } from '../shared/exposure/offer.ts';
import type { InspectedSocket, Snapshot } from '../shared/socket.ts';
import { aNamespace, anOwner, aSnapshot, aSocket } from '../shared/testing/samples.ts';
import { EXIT } from './exit-status.ts';
import { printExposure } from './exposure.ts';

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
addFormats(ajv);
ajv.addSchema(snapshotSchema);
const isValid = ajv.compile(schema);

const everywhere = (port: number, more: Partial<InspectedSocket> = {}): InspectedSocket =>
  aSocket({
    id: `on ${port}`,
    local: { address: '0.0.0.0', port, scope: null },
    exposure: { scope: 'all', interfaces: ['lo', 'eth0'] },
    ...more,
  });
const local = aSocket();
const unknown = everywhere(47_000, {
  service: null,
  verdict: 'unregistered',
  owners: [],
  ownership: 'hidden',
  ownershipReason: 'other-user',
});
const tunnel = everywhere(6400, {
  service: null,
  verdict: 'carrier',
  owners: [anOwner({ name: 'ssh\u001b[2J', executable: '/usr/bin/ssh', uid: 0 })],
});
const misplaced = everywhere(22, { verdict: 'misplaced' });
const inside = everywhere(5432, { namespace: 'box', id: 'inside' });

function print(
  sockets: readonly InspectedSocket[],
  flags: { json?: boolean; all?: boolean } = {},
  more: Partial<Snapshot> = {},
  language: 'en' | 'ko' = 'en',
) {
  let [written, noted] = ['', ''];
  const output = {
    write: (text: string) => void (written += text),
    note: (text: string) => void (noted += text),
    width: null,
    height: null,
  };
  const snapshot = aSnapshot({
    sockets,
    interfaces: [{ name: 'eth0', address: '192.168.1.10', scope: 'private' }],
    namespaces: [aNamespace(), aNamespace({ id: 'box', name: 'box', kind: 'container' })],
    ...more,
  });
  const words = { t: translator(language), language };
  const status = printExposure(snapshot, sockets, { json: false, all: false, ...flags }, output, words);
  return { status, written, noted };
}

describe('porthole exposure', () => {
  it('prints what others reach, worst first, and how much is left out', () => {
    const { status, written, noted } = print([local, unknown, tunnel, misplaced, inside]);
    const lines = written.trimEnd().split('\n');
    expect(status).toBe(EXIT.done);
    expect(lines.map((line) => line.split(/\s{2,}/)[1])).toEqual([
      'PORT',
      '22/tcp',
      '6400/tcp',
      '47000/tcp',
      '5432/tcp',
    ]);
    expect(lines[1]).toMatch(/^Medium\s+22\/tcp\s+postgres .*private network/);
    expect(written).toContain('Not known');
    expect(written).toContain('postgres @ box');
    expect(written).not.toContain('\u001b');
    expect(noted).toContain('1 more is for this computer only');
    expect(noted).toContain('Firewalls');
  });

  it('shows everything on demand, in Korean too', () => {
    const { written, noted } = print([local], { all: true }, {}, 'ko');
    expect(written).toContain('이 컴퓨터');
    expect(noted).not.toContain('--all');
  });

  it('has an exit status of its own for nothing, and for a reading that failed', () => {
    expect(print([local])).toMatchObject({ status: EXIT.nothingMatched, written: '' });
    const source = aSnapshot().sources[0];
    const sources =
      source === undefined ? [] : [{ ...source, state: 'failed', error: 'It is gone.' } as const];
    const failed = print([], {}, { sources });
    expect(failed.status).toBe(EXIT.couldNotRead);
    expect(failed.noted).toContain('It is gone.');
    expect(failed.noted).not.toContain('nothing is offered');
  });

  it.each(['en', 'ko'] as const)('prints JSON as its schema says, in %s', (language) => {
    const { written } = print([local, unknown, tunnel, misplaced, inside], { json: true }, {}, language);
    const answer: unknown = JSON.parse(written);
    isValid(answer);
    expect(isValid.errors ?? []).toEqual([]);
    expect(answer).toMatchObject({
      firewallConsidered: false,
      offers: [{ port: 22, level: 'medium' }, {}, {}, {}, { reach: 'loopback' }],
    });
  });

  it('has the words of the ranking in its schema', () => {
    expect(snapshotSchema.$defs.reach.enum).toEqual(REACHES);
    expect(snapshotSchema.$defs.level.enum).toEqual(LEVELS);
    expect(schema.$defs.risk.enum).toEqual(RISKS);
  });
});
