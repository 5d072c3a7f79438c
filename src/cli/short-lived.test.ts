import { describe, expect, it } from 'vitest';
import { translator } from '../main/locale/translate.ts';
import type { ShortLived, ShortLivedConnection } from '../shared/socket.ts';
import { aSnapshot, MOMENT } from '../shared/testing/samples.ts';
import { EXIT } from './exit-status.ts';
import type { Output } from './output.ts';
import { printShortLived, watchShortLived } from './short-lived.ts';
import { watchJson, watchLines } from './watch.ts';

const connection: ShortLivedConnection = {
  protocol: 'tcp',
  family: 6,
  local: { address: '::1', port: 51000, scope: null },
  remote: { address: '::1', port: 80, scope: null },
  state: 'CLOSED',
  namespace: 'host',
  uid: null,
  user: null,
  seenAt: MOMENT,
};

function paper() {
  const said = { written: '', noted: '' };
  const output: Output = {
    write: (text) => (said.written += text),
    note: (text) => (said.noted += text),
    width: null,
    height: null,
  };
  return { said, output };
}

function print(shortLived: Partial<ShortLived>, language: 'en' | 'ko' = 'en') {
  const { said, output } = paper();
  const facts = { supported: true, count: 0, overflowed: false, recent: [], ...shortLived };
  const status = printShortLived(aSnapshot({ shortLived: facts }), output, translator(language));
  return { status, ...said };
}

describe('porthole list --short-lived', () => {
  it('prints a table, and on the side how many there were', () => {
    const { status, written, noted } = print({ count: 2, recent: [connection], overflowed: true });
    expect(status).toBe(EXIT.done);
    expect(written.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['NOTICED', 'PROTO', 'LOCAL', 'REMOTE', 'STATE'],
      [MOMENT, 'tcp6', '[::1]:51000', '[::1]:80', 'CLOSED'],
      [''],
    ]);
    expect(noted).toBe(
      'porthole: 2 sockets lived and died between two looks\nporthole: there were more than the system could report\n',
    );
  });

  it('says so where there were none, and where the system does not tell', () => {
    expect(print({})).toMatchObject({ status: EXIT.nothingMatched, written: '' });
    const { status, noted } = print({ supported: false }, 'ko');
    expect(status).toBe(EXIT.couldNotRead);
    expect(noted).toContain('알려 주지 않습니다');
  });

  it('looks at least twice', async () => {
    const kinds: string[] = [];
    const session = {
      takeSnapshot: (kind: 'full' | 'light') => {
        kinds.push(kind);
        return Promise.resolve(aSnapshot());
      },
      dispose: () => undefined,
    };
    await watchShortLived(session, 0.01);
    expect(kinds.slice(0, 2)).toEqual(['full', 'light']);
  });
});

describe('porthole watch', () => {
  it.each([watchJson, watchLines])('notes once each time that more were missed (%o)', (watch) => {
    const { said, output } = paper();
    const show = watch(({ sockets }) => sockets, output, translator('en'));
    for (const count of [0, 1, 1, 3]) {
      show(aSnapshot({ shortLived: { supported: true, count, overflowed: false, recent: [] } }));
    }
    expect(said.noted).toBe(
      '1 socket lived and died between two looks\n3 sockets lived and died between two looks\n',
    );
  });
});
