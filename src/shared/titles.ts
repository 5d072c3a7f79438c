import { titles_ko } from '../../resources/services/processes.json';
import type { Carrier } from './carrier/carrier-facts.ts';
import type { Language } from './settings.ts';
import type { InspectedSocket } from './socket.ts';

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

function named<Thing extends { readonly name: string }>(thing: Thing, titleOf: TitleOf): Thing {
  const name = titleOf(thing.name);
  return name === thing.name ? thing : { ...thing, name };
}

/** Of what a carrier leads to, only programs and services have names of ours. */
function carried(carrier: Carrier, titleOf: TitleOf): Carrier {
  const { target } = carrier;
  if (target?.kind !== 'program' && target?.kind !== 'service') return carrier;
  if (target.name === null) return carrier;
  const name = titleOf(target.name);
  return name === target.name ? carrier : { ...carrier, target: { ...target, name } };
}

/**
 * A socket, or what is told of one, as people read it: the same object where its names are the same in their language.
 */
export function titled<Told extends Partial<InspectedSocket>>(told: Told, titleOf: TitleOf): Told {
  const { service = null, program = null, carrier = null } = told;
  const read = {
    ...(service !== null && { service: named(service, titleOf) }),
    ...(program !== null && { program: named(program, titleOf) }),
    ...(carrier !== null && { carrier: carried(carrier, titleOf) }),
  };
  const isSame =
    (read.service ?? null) === service &&
    (read.program ?? null) === program &&
    (read.carrier ?? null) === carrier;
  return isSame ? told : { ...told, ...read };
}
