import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import schema from '../../../../docs/check.schema.json' with { type: 'json' };
import snapshotSchema from '../../../../docs/snapshot.schema.json' with { type: 'json' };
import { CHECK_CODES } from '../../../shared/check.ts';
import { translator } from '../../locale/translate.ts';
import { checkPort } from './checker.ts';
import { listenerOn, picture } from './testing/questions.ts';

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
addFormats(ajv);
const isValid = ajv.compile(schema);

async function answer(language: 'en' | 'ko') {
  const effects = {
    tryBind: ({ port }: { port: number }) =>
      Promise.resolve(port === 5432 ? ('in-use' as const) : ('bound' as const)),
    takeSnapshot: () => Promise.resolve(picture([listenerOn('127.0.0.1')])),
  };
  const asked = { port: 5432, protocol: 'tcp', place: null } as const;
  return (await checkPort(asked, effects, translator(language))).answer;
}

describe('docs/check.schema.json', () => {
  it.each(['en', 'ko'] as const)('accepts what check says in %s', async (language) => {
    isValid(await answer(language));
    expect(isValid.errors ?? []).toEqual([]);
  });

  it('has exactly the codes of the contract', () => {
    expect(schema.$defs.code.enum).toEqual([...CHECK_CODES]);
  });

  it('knows an owner as the snapshot does', () => {
    expect(schema.$defs.owner).toEqual(snapshotSchema.$defs.owner);
  });

  it.each([
    ['no reason', { reasons: [] }],
    ['another code', { reasons: [{ code: 'taken', text: 'x', owners: [] }] }],
    ['a field of another name', { verdict: true }],
    ['a port that is none', { port: 65536 }],
  ])('refuses %s', async (_case, change) => {
    expect(isValid({ ...(await answer('en')), ...change })).toBe(false);
  });
});
