import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../../../resources/services/', import.meta.url);

function load(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
}

/** Compiles in JavaScript and is anchored as a whole: alternatives at its top level would not be. */
function isAnchored(pattern: string): boolean {
  if (!pattern.startsWith('^') || !pattern.endsWith('$')) return false;
  try {
    new RegExp(pattern, 'iu');
  } catch {
    return false;
  }
  let depth = 0;
  for (const sign of pattern.replaceAll(/\\.|\[(?:\\.|[^\]])*\]/gu, '')) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === '|' && depth === 0) return false;
  }
  return true;
}

const schemas = new Ajv2020({ allErrors: true, strict: false, formats: { anchored: isAnchored } });

describe.each(['services', 'processes'])('%s.json', (name) => {
  it('is as its schema says', () => {
    const schema = load(`${name}.schema.json`);
    if (typeof schema !== 'object' || schema === null) throw new Error('a schema is an object');
    const validate = schemas.compile(schema);
    validate(load(`${name}.json`));
    expect(validate.errors).toBeNull();
  });
});

describe('an expression of the data', () => {
  it.each([
    ['^a|b$', false],
    ['^(?:a|b)$', true],
    ['^[a|b]$', true],
    ['a$', false],
    ['^\\|$', true],
    ['^(?<a$', false],
  ])('%s: anchored %s', (pattern, expected) => {
    expect(isAnchored(pattern)).toBe(expected);
  });
});
