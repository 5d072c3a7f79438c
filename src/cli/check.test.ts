import { describe, expect, it } from 'vitest';
import { translator } from '../main/locale/translate.ts';
import type { Snapshot } from '../shared/socket.ts';
import { aSnapshot } from '../shared/testing/samples.ts';
import { check, type CheckOptions } from './check.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';

interface Run {
  readonly status: ExitStatus;
  readonly written: string;
  readonly noted: string;
}

/** Runs the command on a constructed picture; the trial bind is the real one. */
async function run(
  port: string,
  options: CheckOptions,
  snapshot: Snapshot,
  language: 'en' | 'ko' = 'en',
): Promise<Run> {
  let written = '';
  let noted = '';
  const status = await check(port, options, {
    openSession: () => ({ takeSnapshot: () => Promise.resolve(snapshot), dispose: () => undefined }),
    output: {
      write: (text) => (written += text),
      note: (text) => (noted += text),
      width: null,
      height: null,
    },
    t: translator(language),
  });
  return { status, written, noted };
}

const nothing = aSnapshot({ sockets: [] });

describe('porthole check', () => {
  it('says no to port 0, in both languages', async () => {
    const english = await run('0', {}, nothing);
    expect(english.status).toBe(EXIT.nothingMatched);
    expect(english.written).toMatch(
      /^TCP port 0: not available\n {2}on every address \(::, IPv4 too\)\n {2}Port 0 is reserved/,
    );
    expect((await run('0', { udp: true }, nothing, 'ko')).written).toContain('UDP 포트 0: 사용할 수 없음');
  });

  it('could not read where every source failed, and names them', async () => {
    const failed = {
      name: 'systeminformation',
      state: 'failed',
      rows: 0,
      milliseconds: 1,
      readAt: '',
      error: 'No tool.',
    } as const;
    const { status, noted } = await run('0', { json: true }, aSnapshot({ sockets: [], sources: [failed] }));
    expect(status).toBe(EXIT.couldNotRead);
    expect(noted).toContain('No tool.');
  });

  it.each([
    ['port', {}],
    ['0', { address: 'nowhere' }],
    ['9', { address: '192.0.2.1' }],
  ])('refuses %s %j with a sentence and no answer', async (port, options) => {
    const { status, written, noted } = await run(port, options, nothing);
    expect({ status, written }).toEqual({ status: EXIT.usage, written: '' });
    expect(noted).toMatch(/^porthole: .+\.\n$/);
  });
});
