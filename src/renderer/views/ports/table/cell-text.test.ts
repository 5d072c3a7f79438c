import { describe, expect, it } from 'vitest';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import { aSocket } from '../../../../shared/testing/samples.ts';
import { createTranslations } from '../../../i18n/i18n.ts';
import { absentOwner, attentionOf, sideText } from './cell-text.ts';

const { t } = await createTranslations('en');
const { t: korean } = await createTranslations('ko');
const remote = { address: '127.0.0.1', port: 443, scope: null };
const role = (side: InspectedSocket['role']['side']): InspectedSocket['role'] => ({
  side,
  confidence: 'certain',
  evidence: 'none',
});

describe('sideText', () => {
  it.each<[string, Partial<InspectedSocket>]>([
    ['listening', {}],
    ['client → 443', { remote, role: role('client'), state: 'ESTABLISHED' }],
    ['server ← 443', { remote, role: role('server'), state: 'ESTABLISHED' }],
    ['unknown ↔ 443', { remote, role: role('unknown'), state: 'ESTABLISHED' }],
    ['TIME-WAIT', { remote, role: role('client'), state: 'TIME-WAIT' }],
    ['open', { protocol: 'udp', role: role('server'), state: 'UNCONNECTED' }],
    ['bound', { role: role('unknown'), state: 'BOUND' }],
  ])('says "%s"', (words, overrides) => {
    expect(sideText(aSocket(overrides), t)).toBe(words);
  });

  it('speaks Korean', () => {
    expect(sideText(aSocket(), korean)).toBe('수신 대기');
  });
});

describe('absentOwner', () => {
  it('says why nobody is named', () => {
    const hidden = aSocket({ owners: [], ownership: 'hidden', ownershipReason: 'other-user' });
    expect(absentOwner(hidden, t)).toBe('hidden · another user');
    expect(absentOwner(hidden, korean)).toBe('확인 불가 · 다른 사용자');
    expect(absentOwner(aSocket({ owners: [], ownership: 'kernel', ownershipReason: 'kernel' }), t)).toBe(
      'kernel',
    );
  });
});

describe('attentionOf', () => {
  it('puts a sign beside the word, for verdicts that need attention only', () => {
    expect(attentionOf(aSocket({ verdict: 'misplaced' }))).toEqual({ sign: '◆', word: 'misplaced' });
    expect(attentionOf(aSocket())).toBeNull();
  });
});
