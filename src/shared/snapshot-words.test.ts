import { describe, expect, it } from 'vitest';
import schema from '../../docs/snapshot.schema.json' with { type: 'json' };
import { CARRIER_EVIDENCE, CARRIER_TARGET_KINDS } from './carrier/carrier-facts.ts';
import { type Advice, type Basis, LEVELS, type Meaning, type ReasonId } from './exposure/offer.ts';
import { REACHES } from './exposure/reach.ts';
import { RISKS } from './exposure/risks.ts';
import { PORT_REMARKS } from './port-remarks.ts';
import type { PressureLevel } from './pressure/pressure-facts.ts';
import type * as Contract from './socket.ts';
import { EXPOSURE_SCOPES, PORT_RANGES, ROLE_EVIDENCE, SIDES, SOCKET_STATES, VERDICTS } from './socket.ts';

/** Every word of a type: the compiler refuses a list with one too few or too many. */
function all<Word extends string>(words: Record<Word, true>): readonly string[] {
  return Object.keys(words);
}

const { $defs: parts } = schema;

const MEANINGS: readonly string[] = [
  ...RISKS,
  ...all<Exclude<Meaning, (typeof RISKS)[number]>>({
    amplifies: true,
    misplaced: true,
    carrier: true,
    unknown: true,
  }),
];

describe('the words of the schema and of the contract are the same', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['states', parts.state.enum, SOCKET_STATES],
    ['ranges', parts.range.enum, PORT_RANGES],
    ['verdicts', parts.verdict.enum, VERDICTS],
    ['sides', parts.side.enum, SIDES],
    ['evidence', parts.evidence.enum, ROLE_EVIDENCE],
    ['scopes', parts.scope.enum, EXPOSURE_SCOPES],
    ['protocols', parts.protocol.enum, all<Contract.Protocol>({ tcp: true, udp: true })],
    [
      'ownership',
      parts.ownership.enum,
      all<Contract.Ownership>({ known: true, remembered: true, hidden: true, none: true, kernel: true }),
    ],
    [
      'reasons',
      parts.ownershipReason.enum,
      all<Contract.OwnershipReason>({
        'other-user': true,
        'time-wait': true,
        'not-accepted': true,
        kernel: true,
        closed: true,
        vanished: true,
        'unreadable-namespace': true,
        'unreadable-process': true,
        'not-read': true,
      }),
    ],
    ['sharing', parts.sharing.enum, all<Contract.Sharing>({ fork: true, passed: true, 'reuse-port': true })],
    [
      'security',
      parts.security.enum,
      all<Contract.ServiceSecurity>({ encrypted: true, clear: true, negotiated: true, unknown: true }),
    ],
    ['ends', parts.serviceEnd.enum, all<Contract.ServiceFacts['end']>({ local: true, remote: true })],
    [
      'confidence',
      parts.confidence.enum,
      all<Contract.Confidence>({ certain: true, likely: true, guess: true }),
    ],
    [
      'source states',
      parts.sourceState.enum,
      all<Contract.SourceReport['state']>({ ok: true, failed: true, stale: true }),
    ],
    ['reaches', parts.reach.enum, REACHES],
    ['levels', parts.level.enum, LEVELS],
    ['bases', parts.basis.enum, all<Basis>({ program: true, number: true, carried: true, nothing: true })],
    ['meanings', parts.meaning.enum, MEANINGS],
    [
      'advice',
      parts.advice.enum,
      [
        ...MEANINGS,
        ...all<Exclude<Advice, Meaning>>({
          'nothing-local': true,
          'nothing-container': true,
          'nothing-usual': true,
        }),
      ],
    ],
    [
      'reasons for a rank',
      parts.reasonId.enum,
      all<ReasonId>({
        reach: true,
        'every-address': true,
        'interfaces-unknown': true,
        risk: true,
        security: true,
        amplifies: true,
        misplaced: true,
        'by-number': true,
        'owner-hidden': true,
        'program-unknown': true,
        'carrier-unknown': true,
        carried: true,
        root: true,
      }),
    ],
    ['remarks', parts.remark.enum, PORT_REMARKS],
    ['carrier targets', parts.targetKind.enum, CARRIER_TARGET_KINDS],
    ['carrier evidence', parts.carrierEvidence.enum, CARRIER_EVIDENCE],
    [
      'pressure levels',
      parts.pressureLevel.enum,
      all<PressureLevel>({ ok: true, warning: true, critical: true }),
    ],
    [
      'namespace kinds',
      parts.namespaceKind.enum,
      all<Contract.Namespace['kind']>({ host: true, container: true, other: true }),
    ],
    [
      'missing kinds',
      parts.missingKind.enum,
      all<Contract.MissingKind>({ 'udp-unconnected': true, 'tcp-bound': true }),
    ],
  ])('%s', (_, ofSchema, ofContract) => {
    expect([...ofSchema].sort()).toEqual([...ofContract].sort());
  });
});
