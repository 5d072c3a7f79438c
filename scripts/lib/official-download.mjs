import { readFileSync } from 'node:fs';
import { inProject } from './paths.mjs';

const answerWithin = 5_000;

/** Where Electron's own installer will download from, given what the user configured. */
export function downloadSource(environment = process.env, version = packagedVersion()) {
  const mirror = environment.ELECTRON_MIRROR ?? environment.npm_config_electron_mirror;
  const base = mirror || 'https://github.com/electron/electron/releases/download/';
  const url = `${base.replace(/\/?$/, '/')}v${version}/SHASUMS256.txt`;
  const proxy = environment.HTTPS_PROXY ?? environment.https_proxy ?? environment.ELECTRON_GET_USE_PROXY;
  return {
    url,
    host: URL.canParse?.(url) === false ? base : new URL(url).host,
    proxied: Boolean(proxy),
    environment: proxy ? { ELECTRON_GET_USE_PROXY: 'true' } : {},
  };
}

/** Asks for a small file beside the binary, redirects included, because many networks let the first hop pass only. */
export async function canReachDownloads({ url, proxied }, within = answerWithin) {
  // Node's own fetch knows no proxies; the installer does, and fails by itself where the proxy refuses.
  if (proxied) return true;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(within) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

function packagedVersion() {
  return JSON.parse(readFileSync(inProject('node_modules', 'electron', 'package.json'), 'utf8')).version;
}
