import type { InspectedSocket, Verdict } from '../socket.ts';
import type { TitleOf } from '../titles.ts';
import { type ServicePorts, usualPort } from './usual-port.ts';

/** What the sentences `verdictWhat` and `verdictDo` of a verdict need. */
export interface VerdictWords {
  readonly verdict: Exclude<Verdict, 'carrier'>;
  readonly values: {
    readonly program: string;
    readonly service: string;
    readonly port: string;
    /** What the number is known for. */
    readonly expected: string;
    /** The usual port of the service. */
    readonly usual: string;
  };
}

export interface VerdictCatalogue {
  find(id: string): (ServicePorts & { readonly name: string }) | null;
  readonly titleOf: TitleOf;
  /** Makes a name that strangers wrote fit to be shown. */
  safe(text: string): string;
}

/** Of a socket with the names that people read. Null for one without a verdict, and for a carrier, whose reason and target say it all (carrier-words.ts). */
export function verdictWords(socket: InspectedSocket, catalogue: VerdictCatalogue): VerdictWords | null {
  const { verdict, service, program, owners, local, localPort, protocol } = socket;
  if (verdict === null || verdict === 'carrier') return null;
  const found = service === null ? null : catalogue.find(service.id);
  const byPort = service?.byPort ?? null;
  const suggested = byPort === null ? null : catalogue.find(byPort);
  const expected = suggested?.name ?? localPort.ianaNames[0] ?? '';
  const usual = found === null ? null : usualPort(found, protocol);
  return {
    verdict,
    values: {
      program: catalogue.safe(program?.name ?? owners[0]?.name ?? ''),
      service: service?.name ?? '',
      port: String(local.port),
      expected: catalogue.titleOf(expected),
      usual: usual === null ? '' : String(usual),
    },
  };
}
