import { titles_ko } from '../../resources/services/processes.json';
import type { Carrier } from './carrier/carrier-facts.ts';
import type { Language } from './settings.ts';
import type { InspectedSocket, Program, ServiceFacts } from './socket.ts';

/** The part of resources/services/services.json that says what people call a service. */
export interface TitledService {
  readonly name: string;
  /** Where the name is made of ordinary words. */
  readonly title_ko?: string;
}

/** What people call a service or a program, by its name in whichever language. */
export type TitleOf = (name: string) => string;

/** A name that is made of ordinary words is told in the language of the reader; a proper name is the same in all. */
export function titlesIn(language: Language, services: readonly TitledService[]): TitleOf {
  const pairs = Object.entries<string>(titles_ko);
  for (const { name, title_ko } of services) if (title_ko !== undefined) pairs.push([name, title_ko]);
  const titles = new Map(language === 'ko' ? pairs : pairs.map(([name, title]) => [title, name]));
  return (name) => titles.get(name) ?? name;
}

/** Sockets share equal facts: each is read once, and shared again. */
function readOnce<Thing extends object>(read: (thing: Thing) => Thing): (thing: Thing) => Thing {
  const known = new WeakMap<Thing, Thing>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const answer = read(thing);
    known.set(thing, answer);
    return answer;
  };
}

function named<Thing extends { readonly name: string }>(titleOf: TitleOf): (thing: Thing) => Thing {
  return readOnce((thing) => {
    const name = titleOf(thing.name);
    return name === thing.name ? thing : { ...thing, name };
  });
}

/** Of what a carrier leads to, only programs and services have names of ours. */
function carried(titleOf: TitleOf): (carrier: Carrier) => Carrier {
  return readOnce((carrier) => {
    const { target } = carrier;
    if (target?.kind !== 'program' && target?.kind !== 'service') return carrier;
    if (target.name === null) return carrier;
    const name = titleOf(target.name);
    return name === target.name ? carrier : { ...carrier, target: { ...target, name } };
  });
}

/** Makes of a socket, or of what is told of one, what people read: the same object where the names are the same. */
export type Titler = <Told extends Partial<InspectedSocket>>(told: Told) => Told;

export function createTitler(titleOf: TitleOf): Titler {
  const readService = named<ServiceFacts>(titleOf);
  const readProgram = named<Program>(titleOf);
  const readCarrier = carried(titleOf);
  return (told) => {
    const { service = null, program = null, carrier = null } = told;
    const read = {
      ...(service !== null && { service: readService(service) }),
      ...(program !== null && { program: readProgram(program) }),
      ...(carrier !== null && { carrier: readCarrier(carrier) }),
    };
    const isSame =
      (read.service ?? null) === service &&
      (read.program ?? null) === program &&
      (read.carrier ?? null) === carrier;
    return isSame ? told : { ...told, ...read };
  };
}
