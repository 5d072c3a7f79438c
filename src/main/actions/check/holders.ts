import type { TFunction } from 'i18next';
import { displayText } from '../../../shared/display-text.ts';
import { endpointText } from '../../../shared/endpoint-text.ts';
import type { InspectedSocket, Owner } from '../../../shared/socket.ts';
import { userText } from '../../../shared/runner.ts';

const NAMED_AT_MOST = 3;

/** Every process once, though it may hold several of the sockets. */
export function ownersOf(sockets: readonly InspectedSocket[]): readonly Owner[] {
  const byIdentity = new Map<string, Owner>();
  for (const owner of sockets.flatMap(({ owners }) => owners)) {
    byIdentity.set(`${owner.pid} ${owner.startedAt ?? ''}`, owner);
  }
  return [...byIdentity.values()];
}

function processText(owner: Owner, t: TFunction): string {
  const { pid, startedAt, container } = owner;
  const user = userText(owner);
  const details = [
    t('check.holder.pid', { pid }),
    ...(user === null ? [] : [t('check.holder.user', { user: displayText(user) })]),
    ...(container === null
      ? []
      : [t('check.holder.container', { container: displayText(container.name ?? container.id) })]),
    ...(startedAt === null ? [] : [t('check.holder.since', { since: new Date(startedAt) })]),
  ];
  return t('check.holder.process', { name: displayText(owner.name), details: details.join(', ') });
}

/** Why no process is named, with what is known of the socket itself. */
function namelessText(socket: InspectedSocket, t: TFunction): string {
  const { ownership, unit } = socket;
  if (ownership === 'kernel') return t('check.holder.kernel');
  if (ownership !== 'hidden') return t('check.holder.nobody');
  const of = unit ?? userText(socket);
  return of === null ? t('check.holder.hidden') : t('check.holder.hiddenOf', { of: displayText(of) });
}

/** Who holds these sockets; three by name, the rest by number. */
export function holdersText(sockets: readonly InspectedSocket[], t: TFunction): string {
  const names = [
    ...ownersOf(sockets).map((owner) => processText(owner, t)),
    ...new Set(sockets.filter(({ owners }) => owners.length === 0).map((socket) => namelessText(socket, t))),
  ];
  return shortened(names, t);
}

export function placesText(sockets: readonly InspectedSocket[], t: TFunction): string {
  return shortened([...new Set(sockets.map(({ local }) => displayText(endpointText(local))))], t);
}

function shortened(texts: readonly string[], t: TFunction): string {
  const more = texts.length - NAMED_AT_MOST;
  const named = texts.slice(0, NAMED_AT_MOST).join(', ');
  return more > 0 ? t('check.holder.more', { named, count: more }) : named;
}
