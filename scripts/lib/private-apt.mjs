import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './failure.mjs';

/**
 * Makes apt keep its lists and downloads in our cache: that works without root, on machines whose own lists are
 * empty, and leaves theirs as they are. What is installed is read from the machine, and never written.
 */
export function aptOptions(folder) {
  const state = join(folder, '.apt');
  const settings = {
    'Dir::State::Lists': join(state, 'lists'),
    'Dir::Cache': join(state, 'cache'),
    'Dir::Cache::Archives': join(state, 'cache', 'archives'),
    'Dir::Log': join(state, 'log'),
    'Debug::NoLocking': '1',
    // As root apt would download as another user, who may not write into a home folder.
    'APT::Sandbox::User': 'root',
    'APT::Get::List-Cleanup': '0',
  };
  return ['-q', ...Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`])];
}

export async function prepareApt(folder, { update, refresh }) {
  const lists = join(folder, '.apt', 'lists');
  for (const path of ['lists/partial', 'cache/archives/partial', 'log']) {
    await mkdir(join(folder, '.apt', path), { recursive: true });
  }
  const known = (await readdir(lists)).some((name) => /_Packages(\.\w+)?$/.test(name));
  if (known && !refresh) return;
  const { status, stderr } = await update();
  if (status === 0 && !/Failed to fetch/.test(stderr)) return;
  throw new Failure(
    "The lists of Debian's packages cannot be reached: check the network, then run this again.",
  );
}
