import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { QuarantineFile } from '../../../src/imports/reading/quarantine.ts';
import { failureOf } from '../../support/failureOf.ts';
import { useTestFolder } from '../../support/testFolder.ts';

const folder = useTestFolder();
const row = { file: 'a.tab', line: 3, reason: 'No date', row: '1\t"x"\udce9' };

describe('QuarantineFile', () => {
  it('makes no file when no row is rejected', async () => {
    const path = folder.path('q.jsonl');
    await (await QuarantineFile.at(path)).close();
    expect(existsSync(path)).toBe(false);
  });

  it('writes a line of JSON for each row, as the file has it', async () => {
    expect(await quarantined([row])).toBe(
      '{"file":"a.tab","line":3,"reason":"No date","row":"1\\t\\"x\\"\\udce9"}\n',
    );
  });

  it('writes all of many rows in their order', async () => {
    const rows = Array.from({ length: 5000 }, (_, line) => ({ ...row, line }));
    const lines = (await quarantined(rows)).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(rows);
  });

  it('counts the rows', async () => {
    const file = await QuarantineFile.at(folder.path('q.jsonl'));
    await file.add(row);
    await file.add(row);
    await file.close();
    expect(file.count).toBe(2);
  });

  it('keeps nothing of the run before', async () => {
    await quarantined([row, row]);
    expect((await quarantined([{ ...row, line: 9 }])).match(/"line":\d+/g)).toEqual(['"line":9']);
  });

  it('leaves no file of the run before when this one rejects nothing', async () => {
    await quarantined([row]);
    await (await QuarantineFile.at(folder.path('q.jsonl'))).close();
    expect(existsSync(folder.path('q.jsonl'))).toBe(false);
  });

  it('spares a file of something else, such as the input named by mistake', async () => {
    const path = await folder.write('events.tab', 'Event ID\tEvent Date\n');
    expect([await failureOf(QuarantineFile.at(path)), await readFile(path, 'utf8')]).toEqual([
      expect.stringMatching(
        /^ImportError: ".*events\.tab" is to take.*something else\. Name another with --quarantine/,
      ) as string,
      'Event ID\tEvent Date\n',
    ]);
  });

  it('says at the start that there is no such folder', async () => {
    expect(await failureOf(QuarantineFile.at(folder.path('none/q.jsonl')))).toMatch(
      /^ImportError: .*cannot be written to ".*q\.jsonl": ENOENT.*--quarantine/,
    );
  });

  it('says at the start that the path is a folder', async () => {
    await mkdir(folder.path('q.jsonl'));
    expect(await failureOf(QuarantineFile.at(folder.path('q.jsonl')))).toMatch(
      /^ImportError: .*cannot be written/,
    );
  });
});

(existsSync('/dev/full') ? describe : describe.skip)('QuarantineFile on a full disk', () => {
  it('says so', async () => {
    const file = await QuarantineFile.at('/dev/full');
    await file.add(row);
    expect(await failureOf(file.close())).toMatch(
      /^ImportError: The rows that cannot be used cannot be written to "\/dev\/full": ENOSPC/,
    );
  });
});

async function quarantined(rows: (typeof row)[]): Promise<string> {
  const file = await QuarantineFile.at(folder.path('q.jsonl'));
  for (const each of rows) await file.add(each);
  await file.close();
  return readFile(file.path, 'utf8');
}
