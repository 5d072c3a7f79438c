import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import document from '../../../resources/services/cases.json';
import { anOwner } from '../../shared/testing/samples.ts';
import { ianaNames } from './iana-names.ts';
import { createIdentify } from './identify/identify.ts';
import { judge } from './verdict.ts';

const processSchema = v.object({
  comm: v.string(),
  exe: v.nullable(v.string()),
  argv: v.nullable(v.array(v.string())),
  pid: v.number(),
  platform: v.string(),
});

const caseSchema = v.strictObject({
  label: v.string(),
  port: v.number(),
  protocol: v.picklist(['tcp', 'udp']),
  owners: v.array(processSchema),
  ownership: v.optional(v.literal('kernel')),
  onBoth: v.optional(v.boolean()),
  hasIanaName: v.optional(v.boolean()),
  expected: v.strictObject({
    program: v.nullable(v.string()),
    byProcess: v.nullable(v.string()),
    id: v.nullable(v.string()),
    verdict: v.string(),
  }),
});

const { cases } = v.parse(v.object({ cases: v.array(caseSchema) }), document);

function ownerOf({ comm, exe, argv, pid }: v.InferOutput<typeof processSchema>) {
  return anOwner({ pid, name: comm, executable: exe, arguments: argv, command: argv?.join(' ') ?? null });
}

describe('the verdict', () => {
  it.each(cases)('$label on $port/$protocol: $expected.verdict', (row) => {
    const {
      port,
      protocol,
      owners,
      ownership = 'known',
      onBoth: isOnBoth = null,
      hasIanaName,
      expected,
    } = row;
    if (hasIanaName !== undefined) expect(ianaNames(port, protocol).length > 0).toBe(hasIanaName);
    const identify = createIdentify(owners[0]?.platform ?? 'linux');
    const { program, byPort, byProcess, verdict } = judge(
      { port, protocol, owners: owners.map(ownerOf), ownership, isOnBoth },
      identify,
    );
    expect({ program, byProcess, id: byProcess ?? byPort, verdict }).toEqual(expected);
  });

  it('has every case that the reference implementation has', () => {
    expect(cases).toHaveLength(169);
  });
});
