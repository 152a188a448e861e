import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  groupsOf,
  type LockFile,
  remarkOnRoom,
  requireVersion,
  sameInstall,
  stepsOf,
} from './bootstrap.mjs';

describe('the version of Node or npm', () => {
  test('is accepted from the lowest one on, with or without the v', () => {
    requireVersion('Node', 'v20.0.0', 20);
    requireVersion('npm', '11.19.1', 9);
  });

  test('is refused below, saying what is needed, what is there and what to do', () => {
    assert.throws(() => requireVersion('Node', 'v18.20.4', 20), {
      message: /^Node 20 or newer is needed, but this is v18\.20\.4\.\nfix: install/,
    });
  });

  test('is refused when it is no version at all', () => {
    assert.throws(() => requireVersion('npm', '', 9), { message: /but this is unknown/ });
  });
});

test('a step that failed on a full disk has it said, and how to go on; on no other', () => {
  assert.equal(
    remarkOnRoom({ bavail: 700, bsize: 4096 }),
    '  the disk has 2 MB left\n  fix: make room on the disk',
  );
  assert.equal(remarkOnRoom({ bavail: 700_000, bsize: 4096 }), '');
});

describe('an install', () => {
  const locked = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '2.0.0', integrity: 'sha512-a' },
    'node_modules/only-windows': { version: '2.0.0', integrity: 'sha512-w', optional: true },
  };
  const { 'node_modules/only-windows': _, '': __, ...installed } = locked;

  test('is current when it holds every package of the lock file but optional ones', () => {
    assert.equal(sameInstall({ packages: locked }, { packages: installed }), true);
  });

  test('is stale when a package is missing, of another version or of another content', () => {
    const others: LockFile['packages'][] = [
      {},
      { 'node_modules/a': { version: '1.9.0', integrity: 'sha512-a' } },
      { 'node_modules/a': { version: '2.0.0', integrity: 'sha512-b' } },
    ];
    for (const packages of others) {
      assert.equal(sameInstall({ packages: locked }, { packages }), false);
    }
  });
});

type Locked = LockFile['packages'][string] & { optionalDependencies?: object };

describe('the lock file', () => {
  const file = new URL('../../package-lock.json', import.meta.url);
  const { '': _, ...packages }: Record<string, Locked> = JSON.parse(
    readFileSync(file, 'utf8'),
  ).packages;

  test('names the packages of every platform, without which npm ci refuses it', () => {
    // npm leaves out those that the registry at hand does not serve; it installs none of them here.
    const paths = Object.keys(packages);
    const missing = Object.values(packages)
      .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
      .filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)));
    assert.deepEqual(missing, []);
  });

  test('has a checksum for each package, those of other platforms too', () => {
    // npm forgets those when it writes the file: without their entries, it asks for them again.
    const unchecked = Object.entries(packages).filter(([, { integrity }]) => !integrity);
    assert.deepEqual(
      unchecked.map(([path]) => path),
      [],
    );
  });
});

describe('a command', () => {
  test('that is not known is refused with those that are', () => {
    assert.throws(() => stepsOf('toString'), {
      message: /^There is no command "toString"\.\nfix: use one of start, dev, test, convert/,
    });
  });

  test('`start` ends by serving and `test` by testing', () => {
    assert.deepEqual(stepsOf('start').at(-1)?.args, ['scripts/commands/serve.ts']);
    assert.equal(stepsOf('test').at(-1)?.args[0], 'tests/support/run-tests.ts');
  });

  test('runs at once what needs nothing of each other, and the rest in its order', () => {
    assert.deepEqual(
      groupsOf(stepsOf('build')).map((group) => group.map(({ args: [first] }) => first)),
      [
        ['scripts/commands/convert.ts'],
        ['build', 'scripts/search/build.ts'],
        ['scripts/paper-maps/build.ts', 'scripts/commands/books.ts'],
        ['scripts/offline/build.ts'],
      ],
    );
  });

  test('runs at once what needs nothing of each other, and the rest in its order', () => {
    assert.deepEqual(
      groupsOf(stepsOf('build')).map((group) => group.map(({ args: [first] }) => first)),
      [
        ['scripts/commands/convert.ts'],
        ['build', 'scripts/search/build.ts'],
        ['scripts/paper-maps/build.ts', 'scripts/commands/books.ts'],
        ['scripts/offline/build.ts'],
      ],
    );
  });
});
