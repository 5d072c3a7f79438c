import { ensureElectron } from './electron.mjs';
import { Failure } from './failure.mjs';
import { ensurePackages } from './packages.mjs';

export { electronDist, electronEnvironment, electronExecutable } from './electron.mjs';

export const purposes = ['start', 'dev', 'cli', 'test'];

/** Brings whatever `purpose` needs and this machine lacks; silent and quick where nothing is missing. */
export async function setUp(purpose) {
  if (!purposes.includes(purpose)) {
    throw new Failure(`"${purpose}" is nothing to set up for: say --for=${purposes.join('|')}.`, 2);
  }
  await ensurePackages();
  if (process.platform === 'linux') {
    const { ensureLinuxNeeds } = await import('./linux-setup.mjs');
    await ensureLinuxNeeds(purpose);
  }
  if (purpose !== 'cli') await ensureElectron();
}
