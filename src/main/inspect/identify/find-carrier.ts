import { matches, type Observation } from './match.ts';
import { type CarrierEntry, PROCESSES } from './process-data.ts';
import { isWhole } from './text.ts';

function applies({ when }: CarrierEntry, { suspect, rest }: Observation): boolean {
  if (when === 'always') return true;
  if ('pid' in when) return suspect.pid === when.pid;
  if ('title' in when) return isWhole(when.title, suspect.arguments?.[0]);
  return rest.some((argument) => isWhole(when.argument, argument));
}

/** A process that demonstrably holds a port for another program (docker-proxy, systemd as pid 1, ssh -L). */
export function findCarrier(observation: Observation): CarrierEntry | null {
  return (
    PROCESSES.carriers.find(
      (carrier) =>
        carrier.platforms.includes(observation.platform) &&
        matches(carrier.match, observation) &&
        applies(carrier, observation),
    ) ?? null
  );
}
