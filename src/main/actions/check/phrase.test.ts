import { describe, expect, it } from 'vitest';
import type { InspectedSocket } from '../../../shared/socket.ts';
import { anOwner } from '../../../shared/testing/samples.ts';
import { translator } from '../../locale/translate.ts';
import { judge } from './judge.ts';
import { phrase } from './phrase.ts';
import { aQuestion, listenerOn, picture } from './testing/questions.ts';

const NOTHING = { ports: [], avoided: [32768, 60999] } as const;

function heldText(language: 'en' | 'ko', ...sockets: readonly InspectedSocket[]): string {
  const question = aQuestion();
  const judgement = judge(question, picture(sockets), 'in-use');
  const { reasons } = phrase(question, judgement, NOTHING, translator(language));
  return reasons[0]?.text ?? '';
}

function owners(count: number): InspectedSocket {
  return listenerOn('127.0.0.1', {
    owners: Array.from({ length: count }, (_, index) =>
      anOwner({ pid: 100 + index, startedAt: null, user: null, uid: null }),
    ),
  });
}

describe('who holds a port', () => {
  it('is said by name, pid, user and since when, in both languages', () => {
    expect(heldText('en', listenerOn('127.0.0.1'))).toMatch(
      /^Held on 127\.0\.0\.1:5432 by postgres \(PID 812, user postgres, running since Jan 31, 2026, .+\)\.$/,
    );
    expect(heldText('ko', listenerOn('127.0.0.1'))).toMatch(
      /^127\.0\.0\.1:5432 사용 중: postgres\(PID 812, 사용자 postgres, 2026\. 1\. 31\. .+부터 실행\)\.$/,
    );
  });

  it('is shortened where they are many', () => {
    expect(heldText('en', owners(3))).toBe(
      'Held on 127.0.0.1:5432 by postgres (PID 100), postgres (PID 101), postgres (PID 102).',
    );
    expect(heldText('en', owners(9))).toMatch(/postgres \(PID 102\) and 6 more\.$/);
  });

  it('is said once for a process with several sockets', () => {
    expect(heldText('en', owners(1), owners(1))).toBe('Held on 127.0.0.1:5432 by postgres (PID 100).');
  });

  it('cannot move the cursor, nor write a second placeholder', () => {
    const text = heldText(
      'en',
      listenerOn('127.0.0.1', { owners: [anOwner({ name: 'a\u001b[2J\n{{port}}$t(app.name)' })] }),
    );
    expect(text).not.toMatch(/[\u0000-\u001f]/u);
    expect(text).toContain('a␛[2J␊{{port}}$t(app.name)');
  });

  it.each([
    [{ ownership: 'hidden', user: 'alice', unit: null }, 'a process that you may not see (of alice)'],
    [
      { ownership: 'hidden', user: 'alice', unit: 'shop.service' },
      'a process that you may not see (of shop.service)',
    ],
    [
      { ownership: 'hidden', user: null, uid: 30_005, unit: null },
      'a process that you may not see (of uid 30005)',
    ],
    [{ ownership: 'hidden', user: null, uid: null, unit: null }, 'a process that you may not see'],
    [{ ownership: 'kernel' }, 'the kernel'],
    [{ ownership: 'none' }, 'no process any more'],
  ] as const)('%j', (facts, words) => {
    expect(heldText('en', listenerOn('127.0.0.1', { owners: [], ...facts }))).toBe(
      `Held on 127.0.0.1:5432 by ${words}.`,
    );
  });

  it('names the container', () => {
    const container = { id: '3f2a', name: 'shop', runtime: 'docker' };
    expect(heldText('en', listenerOn('127.0.0.1', { owners: [anOwner({ container })] }))).toContain(
      'container shop',
    );
  });
});
