import { isDynamicRangeClient } from '../../shared/dynamic-client.ts';
import type { FilterContext, FilterService } from '../../shared/filter/context.ts';
import { compileFilter, parseFilter } from '../../shared/filter/filter.ts';
import type { Namespace } from '../../shared/socket.ts';
import type { CompileResult } from './query.ts';

export type CompileQuery = (text: string) => CompileResult;

/** One context for good: what the language derives from it is remembered with it. */
export function createFilterContext(
  services: readonly FilterService[],
  user: string,
  namespaces: () => readonly Namespace[] = () => [],
): FilterContext {
  return {
    services,
    user: user === '' ? null : user,
    isDynamicClient: isDynamicRangeClient,
    // Asked whenever one is looked for by name, since namespaces come and go.
    get namespaces() {
      return namespaces();
    },
  };
}

export function createCompiler(context: FilterContext): CompileQuery {
  return (text) => {
    const result = parseFilter(text, context);
    return result.ok ? { ok: true, matches: compileFilter(result.filter, context) } : result;
  };
}
