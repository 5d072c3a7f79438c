import { addLinkInto, type Link } from '../machine/links.ts';
import { call, clientEnd, connection, here, serverEnd, type Cast, type Truth } from './call.ts';
import type { Scene } from './connections.ts';
import type { Puppet } from './puppet.ts';

const LINK: Link = { near: 'porthole4', far: 'porthole5', network: '172.31.77' };

/**
 * What docker-proxy does: it answers in our network, and calls on into the container's, where the real connection
 * is. `container` is given a network of its own for it.
 */
export function proxied(container: () => Promise<Puppet>): Scene {
  return {
    what: "a proxy that carries a connection on into a container's network",
    async play({ server: proxy, client }: Cast): Promise<readonly Truth[]> {
      const inside = await container();
      await inside.isolate();
      addLinkInto(LINK, inside.pid);
      const outer = await call({ server: proxy, client }, here(8160));
      const at = here(80, `${LINK.network}.2`);
      const inner = await call({ server: inside, client: proxy }, at, { from: here(0, `${LINK.network}.1`) });
      return [
        ...connection({ server: proxy, client }, outer.ends),
        clientEnd(proxy, inner.ends, 'ESTABLISHED'),
        { ...serverEnd(inside.pid, inner.ends, 'ESTABLISHED'), inNetworkOf: inside.pid },
      ];
    },
  };
}
