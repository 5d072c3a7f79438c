import type { Plugin } from 'vite';

/**
 * Hot reload needs inline scripts, inline styles and a socket to the development server, all of which the
 * policy in index.html forbids. In development only, the page goes without that policy; what is built keeps it.
 */
export function relaxPolicyInDevelopment(): Plugin {
  return {
    name: 'porthole:development-policy',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
  };
}
