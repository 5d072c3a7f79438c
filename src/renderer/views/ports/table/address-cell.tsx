import type { TFunction } from 'i18next';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import { NetworkIcon } from '../../../components/icons.tsx';
import { MiddleText } from '../../../components/middle-text.tsx';
import { endpointText, tellingAddress, wildcardFamily } from '../../../format/address.ts';
import { cssFont } from '../../../format/css-font.ts';
import { safeText } from '../../../format/safe-text.ts';
import { textWidth } from '../../../format/text-width.ts';
import { word } from '../../../format/word.ts';
import { useNamespace } from '../../../store/use-namespace.ts';
import styles from './table.module.css';

/** As table.module.css has them. */
const SIZE = 12;
const SMALL_SIZE = 11.5;
const GAP = 6;
const SIGN = 12;
const SIGN_GAP = 3;

export interface AddressCellProps {
  readonly socket: InspectedSocket;
  /** For all that is written, in CSS pixels. */
  readonly room: number;
  readonly t: TFunction;
}

/**
 * Where the socket is: its address and, where that is not this computer's own network, whose it is. An IPv4 address is
 * never cut: the name of the network gives way first, which has a sign and a tip, then the family.
 */
export function AddressCell({ socket, room, t }: AddressCellProps) {
  const namespace = useNamespace(socket.namespace);
  const family = wildcardFamily(socket);
  const { address, scope } = tellingAddress(socket);
  const text = family !== null ? '*' : scope === null ? address : safeText(`${address}%${scope}`);
  const place = namespace === null || namespace.kind === 'host' ? null : safeText(namespace.name);
  const familyWord = family === 'both' ? word(t, 'address.both') : family;
  const [font, smallFont] = [cssFont(SIZE, 400, 'mono'), cssFont(SMALL_SIZE)];
  const sign = place === null ? 0 : GAP + SIGN;
  const textRoom = text.includes(':') ? room - sign : Infinity;
  const width = Math.min(textRoom, textWidth(text, font)) + sign;
  const widthOf = (words: string | null, gap: number): number =>
    words === null ? 0 : gap + textWidth(words, smallFont);
  const hasFamily = familyWord !== null && width + widthOf(familyWord, GAP) <= room;
  const taken = width + (hasFamily ? widthOf(familyWord, GAP) : 0);
  const hasName = taken + widthOf(place, SIGN_GAP) <= room;
  const ends = [socket.local, socket.remote].filter((end) => end !== null).map(endpointText);
  const network = place === null ? null : `${word(t, 'column.namespace')}: ${place}`;
  const tip = [ends.join(' → '), familyWord, network].filter((each) => each !== null).join(' · ');
  return (
    <span title={tip}>
      {family === null ? (
        <MiddleText text={text} room={textRoom} font={font} tip={null} />
      ) : (
        <span role="img" aria-label={word(t, 'address.every')}>
          *
        </span>
      )}
      {hasFamily && <small>{familyWord}</small>}
      {network !== null && taken <= room && (
        <small className={styles['network']} role="img" aria-label={network}>
          <NetworkIcon />
          {hasName && <bdi>{place}</bdi>}
        </small>
      )}
    </span>
  );
}
