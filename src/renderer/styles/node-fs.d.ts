/** All that tests here need of Node; the window itself has none of it, so its types stay out of this project. */
declare module 'node:fs' {
  export function readFileSync(path: URL, encoding: 'utf8'): string;
}
