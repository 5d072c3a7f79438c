import type { ServiceFacts } from '../../shared/socket.ts';
import { serviceById } from './service-table.ts';
import type { Judgement } from './verdict.ts';

type Judged = Pick<Judgement, 'byPort' | 'byProcess'>;

/** Per judgement, which is itself made once for most sockets; and by what it says. */
const byJudgement: Record<ServiceFacts['end'], WeakMap<Judged, ServiceFacts | null>> = {
  local: new WeakMap(),
  remote: new WeakMap(),
};
const made = new Map<string, ServiceFacts>();

/** What is shown of a service: the process tells it, else the port. Equal facts are the same object. */
export function serviceFacts(judgement: Judged, end: ServiceFacts['end']): ServiceFacts | null {
  const known = byJudgement[end].get(judgement);
  if (known !== undefined) return known;
  const facts = makeFacts(judgement, end);
  byJudgement[end].set(judgement, facts);
  return facts;
}

function makeFacts({ byPort, byProcess }: Judged, end: ServiceFacts['end']): ServiceFacts | null {
  const service = serviceById(byProcess ?? byPort ?? '');
  if (service === null) return null;
  const key = `${end} ${byPort ?? ''} ${byProcess ?? ''}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const { id, name, category, security } = service;
  const facts: ServiceFacts = { id, name, category, security, end, byPort, byProcess };
  made.set(key, facts);
  return facts;
}
