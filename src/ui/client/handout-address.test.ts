import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  entryOf,
  formatAdditions,
  formatHandout,
  HEADING,
  openedHandout,
  parseHandout,
} from './handout-address.ts';

function idsIn(fragment: string): string[] {
  return parseHandout(fragment).entries.map(({ id }) => id);
}

const WORKSHEET = {
  entries: [
    { id: HEADING, text: '一、怎样写', lines: 0 },
    { id: 'plan-13/c05-s1-p2', text: '“加快”和“规划”\n有何不同？', lines: 4 },
    entryOf('map:corridors?kinds=railway,axis&docs=plan-13&at=4,0.41,0.33'),
    { id: 'pair:liaoning-c04#task-034', text: '100% & more+ 𠮷', lines: 35 },
    entryOf('term:wodian'),
    { id: HEADING, text: '二', lines: 0 },
  ],
  title: '第三课 产业转型 100% & more+',
  note: '第一行\n第二行#=,',
};

test('a handout comes back from its address, the order kept', () => {
  assert.deepEqual(parseHandout(`#${formatHandout(WORKSHEET)}`), WORKSHEET);
  const plain = { ...WORKSHEET, entries: [entryOf('plan-13/c05'), entryOf('plan-12/box-01-i3')] };
  assert.deepEqual(parseHandout(formatHandout(plain)), plain);
});

test('addresses of handouts that were made before there were questions open as they did', () => {
  const old =
    '#p=plan-13/c05-s1-p2,plan-12/box-01-i3&t=%E7%AC%AC%E4%B8%89%E8%AF%BE&n=%E8%AF%BE%E5%89%8D%0A%E8%AF%BB';
  assert.deepEqual(parseHandout(old), {
    entries: [entryOf('plan-13/c05-s1-p2'), entryOf('plan-12/box-01-i3')],
    title: '第三课',
    note: '课前\n读',
  });
  assert.equal(`#${formatHandout(parseHandout(old))}`, old);
});

test('the address is readable', () => {
  const entries = ['plan-13/c05-s1-p2', 'plan-13/box-08-i1', 'chart:gdp'].map(entryOf);
  assert.equal(
    formatHandout({ entries, title: '', note: '' }),
    'p=plan-13/c05-s1-p2,plan-13/box-08-i1,chart:gdp',
  );
});

test('an address with a dozen questions of forty characters fits into a QR code', () => {
  const entries = Array.from({ length: 12 }, (_, index) => ({
    id: `plan-13/c05-s1-p${index + 1}`,
    text: '这一段里哪些话说的是目标，哪些话说的是办法？请各举一例，并说明理由和你的依据。',
    lines: 3,
  }));
  const fragment = formatHandout({ entries, title: '产业转型', note: '' });
  assert.match(fragment, /^[\x21-\x7e]+$/);
  assert.ok(fragment.length < 2_600, String(fragment.length));
});

test('two excerpts of one passage are two entries, what was caught behind them is left out', () => {
  const ids = ['plan-13/c08-s1-p1~23-67', 'plan-13/c08-s1-p1~50-67~70-80', 'plan-13/c08-s1-p1'];
  assert.deepEqual(idsIn(`p=${ids.join(',')},${ids[0]}`), ids);
  assert.equal(formatHandout(parseHandout(`p=${ids.join(',')}`)), `p=${ids.join(',')}`);
  for (const behind of ['。', '%20', '&from=timeline', '~']) {
    assert.deepEqual(idsIn(`p=${ids.join(',')}${behind}`), ids);
    assert.deepEqual(idsIn(`p=${ids[1]}${behind}`), [ids[1]]);
  }
});

test('what nobody knows is kept, what stands twice is left out', () => {
  assert.deepEqual(idsIn('p=plan-13/c05,x,,plan-13/c05,video:7,../z'), [
    'plan-13/c05',
    'x',
    'video:7',
    '../z',
  ]);
  assert.deepEqual(idsIn(''), []);
});

test('of an exhibit too what was caught behind it is left out', () => {
  const exhibits = ['map:corridors?docs=plan-13&at=4,0.41,0.33', 'chart:gdp', 'term:wodian'];
  for (const id of [...exhibits, 'pair:liaoning-c04#task-034']) {
    const address = formatHandout({ entries: [entryOf(id)], title: '', note: '' });
    for (const behind of ['', '。', '）', '%20', '”', '%E3%80%82', '&from=timeline']) {
      assert.deepEqual(idsIn(`#${address}${behind}`), [id]);
    }
  }
});

test('what a messenger or a mail program has put behind an address is left out', () => {
  for (const behind of ['。', '）', ' ', '%20', '&from=timeline', '?from=singlemessage']) {
    assert.deepEqual(idsIn(`#p=plan-13/c05,plan-12/c01${behind}`), ['plan-13/c05', 'plan-12/c01']);
  }
  for (const behind of ['。', '&from=timeline', ' ）']) {
    assert.deepEqual(parseHandout(formatHandout(WORKSHEET) + behind), WORKSHEET);
  }
});

test('an address that a mail program has encoded reads the same', () => {
  assert.deepEqual(idsIn('#p=plan-13%2Fc05%2Cplan-12%2Fc01'), ['plan-13/c05', 'plan-12/c01']);
});

const mine = parseHandout('p=plan-13/c05,plan-13/c06&t=我的');
const none = parseHandout('');

test('without an address: what this browser keeps', () => {
  for (const fragment of ['', '#']) {
    assert.deepEqual(openedHandout(fragment, mine), { handout: mine, isMine: true });
  }
});

test('entries that are added follow the others, each once; title and note stay', () => {
  const { handout, isMine } = openedHandout('#add=plan-13/c06,plan-12/c01', mine);
  assert.deepEqual(
    handout.entries.map(({ id }) => id),
    ['plan-13/c05', 'plan-13/c06', 'plan-12/c01'],
  );
  assert.equal(handout.title, '我的');
  assert.ok(isMine);
});

test('additions say all entries but headings, maps with their filters', () => {
  const added = openedHandout(`#${formatAdditions(WORKSHEET)}`, none).handout.entries;
  const wanted = WORKSHEET.entries.map(({ id }) => id).filter((id) => id !== HEADING);
  assert.deepEqual(
    added.map(({ id }) => id),
    wanted,
  );
});

test('a handout that was sent is a copy, also where there is no own one', () => {
  for (const own of [mine, none]) {
    const { handout, isMine } = openedHandout('#p=plan-12/c01', own);
    assert.deepEqual(handout.entries, [entryOf('plan-12/c01')]);
    assert.equal(isMine, false);
  }
});

test('the address of the own handout opens the own handout', () => {
  assert.ok(openedHandout('#p=plan-13/c05,plan-13/c06&t=我的', mine).isMine);
});
