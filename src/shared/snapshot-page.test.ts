import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import schema from '../../docs/snapshot.schema.json' with { type: 'json' };
import { CARRIER_TARGET_KINDS } from './carrier/carrier-facts.ts';
import { ROLE_EVIDENCE, VERDICTS } from './socket.ts';

const TEXT = readFileSync(new URL('../../docs/snapshot.md', import.meta.url), 'utf8');
const named = (word: string): boolean => TEXT.includes(`\`${word}\``);

describe('docs/snapshot.md', () => {
  it.each([
    ['field of the snapshot', Object.keys(schema.properties)],
    ['field of a socket', Object.keys(schema.$defs.socket.properties)],
    ['verdict', VERDICTS],
    ['kind of target', CARRIER_TARGET_KINDS],
    ['evidence of a side', ROLE_EVIDENCE],
    ['remark', schema.$defs.remark.enum],
  ])('explains every %s', (_what, words) => {
    expect(words.filter((word) => word !== 'sockets' && !named(word))).toEqual([]);
  });
});
