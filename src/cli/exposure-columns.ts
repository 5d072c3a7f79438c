import type { TFunction } from 'i18next';
import { displayText } from '../shared/display-text.ts';
import type { Offer, Place } from '../shared/exposure/offer.ts';
import { meaningText } from '../shared/exposure/phrase.ts';
import type { Column } from './columns.ts';

function programText({ owners, ownership, namespace }: Offer, t: TFunction): string {
  const [first] = owners;
  const more = owners.length > 1 ? ` +${owners.length - 1}` : '';
  const word = ownership === 'kernel' ? 'kernel' : ownership === 'hidden' ? 'hidden' : 'none';
  const name = first === undefined ? `(${t(`owner.${word}`)})` : `${displayText(first.name)}${more}`;
  return namespace === null || namespace.kind === 'host' ? name : `${name} @ ${displayText(namespace.name)}`;
}

function placeText({ address, scope, interfaces }: Place): string {
  const names = interfaces.map(({ name }) => name).join(' ');
  const where = scope === null ? address : `${address}%${scope}`;
  return displayText(names === '' ? where : `${where} (${names})`);
}

function securityText({ security }: Offer, t: TFunction): string {
  return security === 'unknown' ? '' : t(`security.${security}`);
}

export function exposureColumns(t: TFunction): readonly Column<Offer>[] {
  const column = (key: string, importance: number, value: Column<Offer>['value']): Column<Offer> => ({
    heading: t(`offers.terminal.${key}`),
    align: 'left',
    importance,
    value,
  });
  return [
    column('level', 0, ({ level }) => t(`offers.level.${level}`)),
    column('port', 0, ({ port, protocol }) => `${port}/${protocol}`),
    column('program', 0, (offer) => programText(offer, t)),
    column('service', 1, ({ service }) => displayText(service?.name ?? '')),
    column('reach', 0, ({ reach }) => t(`offers.terminal.reaches.${reach}`)),
    column('user', 3, ({ user }) => displayText(user ?? '')),
    column('encrypted', 2, (offer) => securityText(offer, t)),
    column('address', 4, ({ places }) => places.map(placeText).join(', ')),
    column('means', 5, (offer) => meaningText(offer, t)),
  ];
}
