import type { ServiceFacts } from '../../shared/socket.ts';
import { serviceById } from './service-table.ts';
import type { Judgement } from './verdict.ts';

const made = new Map<string, ServiceFacts>();

/** What is shown of a service: the process tells it, else the port. Equal facts are the same object. */
export function serviceFacts(
  { byPort, byProcess }: Pick<Judgement, 'byPort' | 'byProcess'>,
  end: ServiceFacts['end'],
): ServiceFacts | null {
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
