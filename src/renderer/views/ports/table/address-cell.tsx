import type { TFunction } from 'i18next';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import { NamespaceName } from '../../../components/namespace-name.tsx';
import { useNamespace } from '../../../store/use-namespace.ts';
import { word } from '../../../format/word.ts';
import { endpointText, shortenMiddle, tellingAddress, wildcardFamily } from '../../../format/address.ts';

/** Monospaced at 12 px, so many letters fit into the column: every IPv4 address does. */
const LENGTH = 15;
/** The sign of what is left out is wider than a letter. */
const SHORTENED = 14;

/** Where the socket is: its address and, where that is not this computer's own network, whose it is. */
export function AddressCell(props: { readonly socket: InspectedSocket; readonly t: TFunction }) {
  const namespace = useNamespace(props.socket.namespace);
  return (
    <>
      <Address {...props} />
      {namespace !== null && namespace.kind !== 'host' && (
        <small>
          <NamespaceName of={namespace} />
        </small>
      )}
    </>
  );
}

function Address({ socket, t }: { readonly socket: InspectedSocket; readonly t: TFunction }) {
  const family = wildcardFamily(socket);
  const ends = [socket.local, socket.remote].filter((end) => end !== null).map(endpointText);
  const full = ends.join(' → ');
  if (family !== null) {
    return (
      <span title={full}>
        <span role="img" aria-label={word(t, 'address.every')}>
          *
        </span>
        <small>{family === 'both' ? word(t, 'address.both') : family}</small>
      </span>
    );
  }
  const { address, scope } = tellingAddress(socket);
  const text = scope === null ? address : `${address}%${scope}`;
  return <span title={full}>{text.length > LENGTH ? shortenMiddle(text, SHORTENED) : text}</span>;
}
