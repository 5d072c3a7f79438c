import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { aSnapshot } from '../../shared/testing/samples.ts';
import { tryBind } from '../actions/check/trial-bind.ts';
import { translator } from '../locale/translate.ts';
import { answerCheck } from './check-question.ts';

const effects = { takeSnapshot: () => Promise.resolve(aSnapshot({ sockets: [] })), tryBind };
const t = translator('en');

describe('a check that the window asks for', () => {
  it('tries a real port that is held, and the same when it is free', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const asked = { port, protocol: 'tcp', address: '127.0.0.1' } as const;
    const held = await answerCheck(asked, effects, t);
    expect(held).toMatchObject({ outcome: 'answered', answer: { available: false, port } });
    server.close();
    await once(server, 'close');
    const free = await answerCheck(asked, effects, t);
    expect(free).toMatchObject({ outcome: 'answered', answer: { available: true }, isUnread: false });
  });

  it.each([
    ['example.org', 'not-an-address'],
    ['fe80::1', 'no-scope'],
    ['203.0.113.77', 'no-address'],
  ])('refuses to ask about %s', async (address, problem) => {
    expect(await answerCheck({ port: 4999, protocol: 'tcp', address }, effects, t)).toEqual({
      outcome: 'refused',
      problem,
    });
  });

  it('says so where nothing could be read', async () => {
    const failed = aSnapshot().sources.map((source) => ({ ...source, state: 'failed' as const, error: 'x' }));
    const blind = {
      tryBind,
      takeSnapshot: () => Promise.resolve(aSnapshot({ sockets: [], sources: failed })),
    };
    const outcome = await answerCheck({ port: 0, protocol: 'udp', address: null }, blind, t);
    expect(outcome).toMatchObject({ outcome: 'answered', isUnread: true });
  });
});
