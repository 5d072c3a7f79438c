import type { TFunction } from 'i18next';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import { MiddleText } from '../../../components/middle-text.tsx';
import { endpointText, tellingAddress, wildcardFamily } from '../../../format/address.ts';
import { cssFont } from '../../../format/css-font.ts';
import { safeText } from '../../../format/safe-text.ts';
import { textWidth } from '../../../format/text-width.ts';
import { word } from '../../../format/word.ts';
import { useNamespace } from '../../../store/use-namespace.ts';

/** As table.module.css has them. */
const SIZE = 12;
const SMALL_SIZE = 11.5;
const GAP = 6;

export interface AddressCellProps {
  readonly socket: InspectedSocket;
  /** For all that is written, in CSS pixels. */
  readonly room: number;
  readonly t: TFunction;
}

/** Where the socket is: its address and, where that is not this computer's own network, whose it is. */
export function AddressCell({ socket, room, t }: AddressCellProps) {
  const namespace = useNamespace(socket.namespace);
  const family = wildcardFamily(socket);
  const { address, scope } = tellingAddress(socket);
  const text = family !== null ? '*' : scope === null ? address : `${address}%${scope}`;
  const place = namespace === null || namespace.kind === 'host' ? null : safeText(namespace.name);
  const familyWord = family === 'both' ? word(t, 'address.both') : family;
  const [font, smallFont] = [cssFont(SIZE, 400, 'mono'), cssFont(SMALL_SIZE)];
  const widthOf = (words: string | null): number => (words === null ? 0 : GAP + textWidth(words, smallFont));
  const textRoom = Math.max(room / 2, room - widthOf(place));
  const width = Math.min(textRoom, textWidth(text, font));
  // The family gives way before the name of the network is shortened.
  const familyRoom = width + widthOf(familyWord) + widthOf(place) <= room ? widthOf(familyWord) : 0;
  const ends = [socket.local, socket.remote].filter((end) => end !== null).map(endpointText);
  const tip = [ends.join(' → '), familyWord, place].filter((each) => each !== null).join(' · ');
  return (
    <span title={tip}>
      {family === null ? (
        <MiddleText text={text} room={textRoom} font={font} tip={null} />
      ) : (
        <span role="img" aria-label={word(t, 'address.every')}>
          *
        </span>
      )}
      {familyRoom > 0 && <small>{familyWord}</small>}
      {place !== null && (
        <small>
          <MiddleText text={place} room={room - width - familyRoom - GAP} font={smallFont} tip={null} />
        </small>
      )}
    </span>
  );
}
