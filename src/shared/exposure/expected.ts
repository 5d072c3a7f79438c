import * as v from 'valibot';
import type { Offer } from './offer.ts';
import { programIdentity } from './program-identity.ts';
import { isWider, REACHES } from './reach.ts';

/** So many judgements are remembered; the oldest go first. */
export const MOST_EXPECTED = 1000;
const LONGEST_TEXT = 4096;

const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));

/** An offer that its user expects: by what it is, not by its socket, so that it is known again after a restart. */
export const expectationSchema = v.strictObject({
  /** The program's path; of a runtime also what it runs; else who holds it. */
  program: text,
  /** Its name, as it is shown. */
  name: text,
  /** A service id. */
  service: v.nullable(text),
  protocol: v.picklist(['tcp', 'udp']),
  port: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535)),
  reach: v.picklist(REACHES),
  /** The name of the network that it is in where that is not the computer's own. */
  network: v.nullable(text),
});
export type Expectation = v.InferOutput<typeof expectationSchema>;

export const expectationsSchema = v.pipe(v.array(expectationSchema), v.maxLength(MOST_EXPECTED));

export function expectationOf({
  owners,
  holder,
  service,
  protocol,
  port,
  reach,
  namespace,
}: Offer): Expectation {
  const [owner] = owners;
  return {
    program: (programIdentity(owner) ?? holder).slice(0, LONGEST_TEXT),
    name: (owner?.name ?? holder).slice(0, LONGEST_TEXT),
    service: service?.id ?? null,
    protocol,
    port,
    reach,
    network: namespace === null || namespace.kind === 'host' ? null : namespace.name,
  };
}

const ASPECTS = ['program', 'service', 'protocol', 'port', 'network'] as const;

const isSameThing = (left: Expectation, right: Expectation): boolean =>
  ASPECTS.every((aspect) => left[aspect] === right[aspect]);

/** What was accepted covers the same on a narrower reach, never on a wider one. */
export function isCovered(wanted: Expectation, accepted: Expectation): boolean {
  return isSameThing(wanted, accepted) && !isWider(wanted.reach, accepted.reach);
}

/** With one more; what it covers is no longer kept beside it. */
export function withExpectation(all: readonly Expectation[], one: Expectation): readonly Expectation[] {
  return [...all.filter((each) => !isCovered(each, one)), one].slice(-MOST_EXPECTED);
}

/** Without those that say the same, on whatever reach: what was undone asks again. */
export function withoutExpectation(all: readonly Expectation[], one: Expectation): readonly Expectation[] {
  return all.filter((each) => !isSameThing(each, one));
}
