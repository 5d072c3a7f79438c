import type { TFunction } from 'i18next';
import { cssFont } from '../../../format/css-font.ts';
import { nameBesidePort } from '../../../format/service-name.ts';
import { textWidth } from '../../../format/text-width.ts';
import { arrowOf, portsText, portText, signsOf } from '../link-text.ts';
import type { Link } from '../model/link.ts';
import type { NodeLabel } from '../node-label.ts';
import type { LinkNeeds } from './link-columns.ts';

/** As list.module.css has them. */
const [SIZE, SMALL_SIZE, PORT_SIZE] = [13, 12, 14];
export const nameFont = (): string => cssFont(SIZE, 600);
export const detailFont = (): string => cssFont(SMALL_SIZE);
const textOf = (text: string): number => textWidth(text, cssFont(SIZE));
/** Before a detail and behind an arrow. */
export const GAP = 7;
/** Of the cell beyond that of others, and behind each sign. */
const [FROM_PADDING, SIGN_GAP] = [6, 3];
/** How many more there are is always told. */
const MOST_PORTS = 3;

/** All in CSS pixels, without the padding of a cell. */
export const arrowWidth = (link: Link): number => textOf(arrowOf(link)) + GAP;

const detailWidth = (text: string): number => (text === '' ? 0 : GAP + textWidth(text, detailFont()));
const nameWidth = ({ title, detail }: NodeLabel): number =>
  textWidth(title, nameFont()) + detailWidth(detail);

export interface PortWords {
  readonly number: string;
  /** `×3` where the connections have no column of their own. */
  readonly count: string;
  readonly detail: string;
  /** Of number and count. */
  readonly taken: number;
}

export function portWords(link: Link, hasCount: boolean, t: TFunction): PortWords {
  const { port, protocol, service, total } = link;
  const count = hasCount && total > 1 ? ` ×${total}` : '';
  const number = port === null ? portText(link, t) : String(port);
  const words = [
    protocol === 'udp' ? 'UDP' : null,
    service === null || port === null ? null : nameBesidePort(service.name, port),
  ].filter((part) => part !== null);
  const font = port === null ? cssFont(SIZE) : cssFont(PORT_SIZE, 600);
  const taken = textWidth(number, font) + textOf(count);
  return { number, count, detail: words.join(' · '), taken };
}

const signsWidth = (link: Link): number =>
  signsOf(link).reduce((sum, [sign]) => sum + textOf(sign) + SIGN_GAP, FROM_PADDING + SIGN_GAP);

/** As many of the caller's ports as fit into `room`, one at least. */
export function fittingPorts(link: Link, room: number): string {
  const left = room - signsWidth(link);
  let most = MOST_PORTS;
  while (most > 1 && textOf(portsText(link, most)) > left) most--;
  return portsText(link, most);
}

/** What each column needs to say all of these. */
export function linkNeeds(
  links: readonly Link[],
  labelOf: (id: string) => NodeLabel,
  t: TFunction,
): LinkNeeds {
  const most = (widthOf: (link: Link) => number): number => Math.max(0, ...links.map(widthOf));
  return {
    caller: most(({ from }) => nameWidth(labelOf(from))),
    provider: most((link) => arrowWidth(link) + nameWidth(labelOf(link.to))),
    port: most((link) => {
      const { taken, detail } = portWords(link, false, t);
      return taken + (link.port === null ? 0 : detailWidth(detail));
    }),
    from: most((link) => signsWidth(link) + textOf(portsText(link, MOST_PORTS))),
  };
}
