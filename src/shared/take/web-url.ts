import ipaddr from 'ipaddr.js';
import { isWildcardAddress } from '../address.ts';
import type { InspectedSocket, ServiceFacts } from '../socket.ts';
import { endpointText } from '../endpoint-text.ts';

/** Why a socket has no address for a browser; the locale files have a sentence for each. */
export type NoUrl = 'not-tcp' | 'not-web' | 'other-network' | 'scoped' | 'not-open';

export type WebUrl = { readonly url: string } | { readonly reason: NoUrl };

const WEB_CATEGORIES: ReadonlySet<string> = new Set(['web', 'dev-server', 'ai']);
const NOT_WEB: ReadonlySet<string> = new Set(
  'gopher gemini http3 uwsgi ajp php-fpm distcc livereload ray-gcs milvus esphome'.split(' '),
);
/** Services elsewhere in the table that are looked at in a browser. */
const WEB_NAMES =
  /(?:^|-)(?:ui|http|https|web|admin|console|dashboards?|exporter|history|monitoring|registry)$/;
const WEB_IDS: ReadonlySet<string> = new Set(
  'grafana kibana prometheus netdata cadvisor alertmanager zipkin jaeger glances uptime-kuma graylog splunk loki cockpit webmin ttyd novnc vnc-http guacamole shellinabox proxmox portainer consul vault keycloak authentik authelia gitea bitbucket jellyfin emby plex sonarr radarr lidarr readarr prowlarr bazarr jackett syncthing octoprint frigate couchdb elasticsearch opensearch meilisearch datasette pgadmin metabase superset directus minio filebrowser copyparty kubernetes-api chrome-devtools playwright-report mitmproxy locust karma unifi ipp'.split(
    ' ',
  ),
);

function speaksHttp(service: ServiceFacts | null): boolean {
  // What nobody knows may well be somebody's own server.
  if (service === null) return true;
  const { id, category } = service;
  if (NOT_WEB.has(id)) return false;
  return WEB_CATEGORIES.has(category) || WEB_IDS.has(id) || WEB_NAMES.test(id);
}

const isHttps = (service: ServiceFacts | null): boolean => service?.security === 'encrypted';

/**
 * What a browser would be given to see this service: this end of a server, the other end of a client. Every address
 * is `localhost`; a port that the scheme implies is left out (RFC 9110 §4.2).
 */
export function webUrl(socket: InspectedSocket, isHere: boolean): WebUrl {
  const { service, role, local, remote } = socket;
  if (socket.protocol !== 'tcp') return { reason: 'not-tcp' };
  const isClient = role.side === 'client';
  const end = isClient ? remote : local;
  if (end === null || (service === null && socket.state !== 'LISTEN')) return { reason: 'not-open' };
  if (!speaksHttp(service)) return { reason: 'not-web' };
  if (!isHere) return { reason: 'other-network' };
  if (end.scope !== null) return { reason: 'scoped' };
  const scheme = isHttps(service) ? 'https' : 'http';
  const shown = isWildcardAddress(end.address) ? { ...end, address: 'localhost' } : end;
  const host = endpointText(shown);
  const implied = scheme === 'https' ? ':443' : ':80';
  return { url: `${scheme}://${host.endsWith(implied) ? host.slice(0, -implied.length) : host}/` };
}

/** What the main process opens: a page of a computer that is named by its address, and nothing more. */
export function isPlainWebUrl(text: string): boolean {
  const match = /^https?:\/\/(\[[\da-f:.]+\]|localhost|\d{1,3}(?:\.\d{1,3}){3})(?::(\d{1,5}))?\/$/i.exec(
    text,
  );
  if (match === null) return false;
  const [, host = '', port] = match;
  const isAddress = host.toLowerCase() === 'localhost' || ipaddr.isValid(host.replace(/^\[|\]$/g, ''));
  return isAddress && (port === undefined || (Number(port) >= 1 && Number(port) <= 65535));
}
