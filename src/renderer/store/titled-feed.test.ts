import { describe, expect, it } from 'vitest';
import services from '../../../resources/services/services.json';
import { patchSnapshots } from '../../shared/diff.ts';
import { aSnapshot, aSocket } from '../../shared/testing/samples.ts';
import { titlesIn } from '../../shared/titles.ts';
import { SocketModel } from './socket-model.ts';
import { TitledFeed } from './titled-feed.ts';

const english = titlesIn('en', services.services);
const korean = titlesIn('ko', services.services);

const serving = (id: string, name: string, port: number) =>
  aSocket({
    id,
    local: { address: '0.0.0.0', scope: null, port },
    service: { id, name, category: 'web', security: 'clear', end: 'local', byPort: id, byProcess: null },
  });
const echo = serving('echo', 'Echo', 7);
const alternative = serving('http-alt', 'HTTP (alternative)', 8080);
const https = serving('https', 'HTTPS', 443);

function aModel(titleOf = korean) {
  const model = new SocketModel([{ column: 'service', direction: 'ascending' }]);
  const feed = new TitledFeed(model, titleOf);
  return {
    model,
    feed,
    shown: () => [...model.state.get().rows].map((socket) => socket.service?.name),
  };
}

describe('TitledFeed', () => {
  it('hands on the names of the language, by which rows are sorted', () => {
    const { feed, shown } = aModel();
    const first = aSnapshot({ sockets: [echo, https] });
    feed.replace(first);
    expect(shown()).toEqual(['HTTPS', '에코']);
    const second = aSnapshot({ sockets: [echo, https, alternative] });
    feed.apply(patchSnapshots(first, second));
    expect(shown()).toEqual(['HTTP(대체)', 'HTTPS', '에코']);
    const named = { ...https, service: echo.service };
    feed.apply(patchSnapshots(second, aSnapshot({ sockets: [echo, named, alternative] })));
    expect(shown()).toEqual(['HTTP(대체)', '에코', '에코']);
  });

  it('changes what is here already to another language and back, and marks none of it', () => {
    const { feed, model, shown } = aModel(english);
    const picture = aSnapshot({ sockets: [echo, https, alternative] });
    feed.replace(picture);
    feed.speak(korean);
    expect(shown()).toEqual(['HTTP(대체)', 'HTTPS', '에코']);
    expect(model.byId.get('https')).toBe(https);
    expect([...model.state.get().marks]).toEqual([]);
    feed.speak(english);
    expect([...model.state.get().rows]).toEqual([echo, alternative, https]);
  });

  it('takes a whole picture after a gap for no change of names', () => {
    const { feed, model } = aModel();
    feed.replace(aSnapshot({ sockets: [echo] }));
    const before = model.byId.get('echo');
    feed.replace(aSnapshot({ sockets: [{ ...echo }] }));
    expect(model.byId.get('echo')).toBe(before);
  });
});
