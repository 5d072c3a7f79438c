/** Programs that say nothing by themselves: what they run does. */
const RUNTIMES =
  /^(node|nodejs|bun|deno|python[\d.]*|pypy[\d.]*|ruby[\d.]*|jruby|php[\d.]*|perl[\d.]*|lua[\d.]*|java|javaw|dotnet|mono|electron)(\.exe)?$/i;

export const baseName = (path: string): string => path.split(/[\\/]/).filter(Boolean).at(-1) ?? path;

/** Whether a program, by its name or path, is one that runs others' code. */
export const isRuntime = (program: string): boolean => RUNTIMES.test(baseName(program));
