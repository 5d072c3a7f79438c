// A run of its own that prepares the fake runtime, so that tests can race it and kill it.
import { runCommand } from '../lib/failure.mjs';
import { ensureRuntime } from '../lib/runtime.mjs';
import { makeFakeRuntime } from './fake-runtime.mjs';

const [folder, cache, integrity] = process.argv.slice(2);
await runCommand(async () => {
  const { recipe } = makeFakeRuntime(folder);
  await ensureRuntime({
    recipe: { ...recipe, integrity: integrity ?? recipe.integrity },
    cache,
    setFuses: async () => {},
  });
});
