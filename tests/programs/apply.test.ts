import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { seedDirectory } from '../../src/imports/seeds/seedFiles.ts';
import { makeProgramPlace, type ProgramPlace } from '../support/makeProgramPlace.ts';

jest.setTimeout(180_000);

let place: ProgramPlace;
beforeAll(async () => {
  place = await makeProgramPlace();
  const { folder } = place;
  await writeFile(join(folder, 'new.yaml'), file);
  await writeFile(join(folder, 'wrong.yaml'), 'topics:\n  - slug: sanctions\n  - { slug: Snow }\n');
});
afterAll(() => place.remove());

const file = `topics:
  - { slug: ice, name: Ice, parent: economic-cooperation }
  - { slug: sanctions, name: Embargoes }
`;

const difference = `+ Topic ice (new.yaml:2)
    + slug: ice
    + name: Ice
    + parent: economic-cooperation

~ Topic sanctions (new.yaml:3)
    ~ name: Sanctions → Embargoes

`;

describe('communique apply', () => {
  it('has nothing to change in a story that ships', async () => {
    const story = join(seedDirectory, 'stories/beijing-2026-01.yaml');
    expect(await apply([story, '--dry-run'])).toMatchObject({
      code: 0,
      printed: expect.stringMatching(
        /^Nothing would change: the record says all of it already \(\d+ records\)\.\n$/,
      ) as string,
    });
  });

  it('prints the difference in a dry run, writes nothing, and then prints and does the same', async () => {
    const dry = await apply(['new.yaml', '--dry-run']);
    const done = await apply(['new.yaml', '--reason', 'New words']);
    const again = await apply(['-', '--json'], file);
    expect([dry, done, again]).toEqual([
      {
        code: 0,
        printed: `${difference}Dry run, nothing was written: 1 created, 1 changed, 0 unchanged.\n`,
        hints: '',
      },
      { code: 0, printed: `${difference}Applied: 1 created, 1 changed, 0 unchanged.\n`, hints: '' },
      { code: 0, printed: '{"dryRun":false,"records":[],"unchanged":2}\n', hints: '' },
    ]);
  });

  it('prints a patch for scripts', async () => {
    const text = 'topics: [{ slug: border-disputes, name: Ice }]';
    const created = await apply(['-', '--json', '--dry-run'], text);
    expect(JSON.parse(created.printed)).toEqual({
      dryRun: true,
      unchanged: 0,
      records: [
        {
          operation: 'CREATED',
          type: 'Topic',
          id: expect.any(String) as string,
          name: 'border-disputes',
          file: 'standard input',
          line: 1,
          patch: [
            {
              op: 'add',
              path: '',
              value: {
                type: 'topic',
                id: expect.any(String) as string,
                slug: 'border-disputes',
                name: 'Ice',
              },
            },
          ],
        },
      ],
    });
  });

  it('ends with 1 where a file is wrong, and says where', async () => {
    expect(await apply(['wrong.yaml'])).toEqual({
      code: 1,
      printed: '',
      hints: expect.stringMatching(
        /^There is one problem, and nothing was applied:\nwrong\.yaml:3: topics\[1\]\.slug: is not a slug; [^\n]*\n$/,
      ) as string,
    });
  });

  it('ends with 1 where there is no such file', async () => {
    const { code, hints } = await apply(['missing.yaml']);
    expect([code, hints]).toEqual([
      1,
      expect.stringContaining('There is no file or folder "missing.yaml".'),
    ]);
  });

  it.each([
    ['without a file', [], "missing required argument 'files'"],
    ['with standard input twice', ['-', '-'], 'Give - once.'],
    ['with a reason that says nothing', ['new.yaml', '--reason', ' '], 'Say why in 1 to 1000'],
  ])('ends with 2 %s', async (_what, words, remark) => {
    const { code, hints } = await apply(words);
    expect([code, hints]).toEqual([2, expect.stringContaining(remark)]);
  });
});

/** Runs the command; `hints` is what went to standard error. */
async function apply(words: string[], input?: string) {
  const program = place.start({}, 'apply', ...words);
  if (input !== undefined) program.send(input);
  const code = await program.ended;
  const { output, printed } = program;
  return { code, printed, hints: output.replace(printed, '') };
}
