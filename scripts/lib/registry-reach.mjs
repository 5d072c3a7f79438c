import { connect } from 'node:net';

const answerWithin = 5_000;

/**
 * Whether the registry's server can be connected to at all. npm itself tries each of hundreds of packages again and
 * again, which takes minutes where names cannot be resolved; told beforehand that it is offline it fails at once,
 * or succeeds out of its cache.
 */
export function canConnect(address, { environment = process.env, within = answerWithin } = {}) {
  const names = [
    'HTTPS_PROXY',
    'https_proxy',
    'HTTP_PROXY',
    'http_proxy',
    'npm_config_https_proxy',
    'npm_config_proxy',
  ];
  // Only npm knows how to go through its proxy.
  if (names.some((name) => environment[name])) return Promise.resolve(true);
  let url;
  try {
    url = new URL(address);
  } catch {
    return Promise.resolve(true);
  }
  return new Promise((resolve) => {
    const port = Number(url.port) || (url.protocol === 'http:' ? 80 : 443);
    const socket = connect({ host: url.hostname.replace(/^\[|\]$/g, ''), port });
    const settle = (reached) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(reached);
    };
    const timer = setTimeout(settle, within, false);
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}
