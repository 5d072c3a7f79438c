function spread(values) {
  const sorted = values.toSorted((left, right) => left - right);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
  return { median: at(0.5), p95: at(0.95), most: at(1) };
}

const cell = (value) => value.toFixed(1).padStart(9);

function line(name, values, busy, other = '') {
  const { median, p95, most } = spread(values);
  const work = busy === undefined ? '' : `${cell(busy.all)}${cell(busy.scripting)}`;
  console.log(`${name.padEnd(36)}${cell(median)}${cell(p95)}${cell(most)}${work.padEnd(19)}${other}`);
}

/** Frames beside those of the empty list, and what the main thread did for each beside what it did there. */
function frames(name, { value, busy }, list) {
  const [before, after] = list;
  const empty = spread([...before.value, ...after.value]);
  const work = (before.busy.all + after.busy.all) / 2;
  const ratio = (spread(value).p95 / empty.p95).toFixed(2);
  line(name, value, busy, `p95 ${ratio} x, work ${(busy.all / work).toFixed(2)} x the empty list`);
}

const scriptingOf = ({ value }) => value.map(({ scripting }) => scripting);
const paintedOf = ({ value }) => value.map(({ untilPainted }) => untilPainted);

function updates(name, measured) {
  line(`${name}, scripting`, scriptingOf(measured), measured.busy);
  line('  until painted', paintedOf(measured));
}

export function report(sockets, result) {
  const { firstRows, keys, processes, empty } = result;
  console.log(
    `${sockets} scripted sockets, in milliseconds; work and scripting of the main thread for each one`,
  );
  console.log(
    ''.padEnd(36) + ['median', 'p95', 'most', 'work', 'script'].map((each) => each.padStart(9)).join(''),
  );
  line('first rows', [firstRows.untilPainted], undefined, `scripting ${firstRows.scripting.toFixed(0)}`);
  line(
    '  of the empty list',
    empty.map((list) => list.firstRows),
  );
  line('keystroke to painted', keys.value.all, keys.busy);
  line('  first letters of words', keys.value.first);
  for (const list of empty) line('frame of the empty list', list.scroll.value, list.scroll.busy);
  frames(
    'frame while scrolling',
    result.scroll,
    empty.map(({ scroll }) => scroll),
  );
  for (const list of empty) line('  dragged, of the empty list', list.drag.value, list.drag.busy);
  frames(
    '  dragged, other rows in each',
    result.drag,
    empty.map(({ drag }) => drag),
  );
  updates('update of 1 %', result.updates);
  updates('  grouped by process', result.groupedUpdates);
  line('sort by two columns', result.sort.value, result.sort.busy);
  line('group', result.group.value, result.group.busy);
  line('Processes: shown', [processes.show]);
  line('  keystroke to painted', processes.keys.value.all, processes.keys.busy);
  frames(
    '  frame while scrolling',
    processes.scroll,
    empty.map(({ scroll }) => scroll),
  );
  updates('  update of 1 %', processes.updates);
}
