import { PassThrough } from 'node:stream';
import { jest } from '@jest/globals';
import {
  amountText,
  durationText,
  memoryText,
  rateText,
  shareText,
} from '../../../src/commands/measures.ts';
import { progressDisplay } from '../../../src/commands/progressDisplay.ts';
import { phaseWords, runningText } from '../../../src/commands/progressText.ts';

describe('measures', () => {
  it.each([
    [durationText(0.04), '0 sec'],
    [durationText(2.34), '2.3 sec'],
    [durationText(9.97), '10 sec'],
    [durationText(59.7), '1 min'],
    [durationText(200), '3 min 20 sec'],
    [durationText(3599.8), '1 hr'],
    [durationText(3899), '1 hr 5 min'],
    [amountText(1, 'row'), '1 row'],
    [amountText(1_234_567, 'row'), '1,234,567 rows'],
    [shareText(0.999), '99 %'],
    [memoryText(213_400_000), '213 MB'],
    [rateText(1000, 0.25, 'row'), '4,000 rows/sec'],
    [rateText(7, 0, 'row'), '7 rows/sec'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});

describe('the text of what runs', () => {
  const reading = phaseWords('reading', false);

  it('tells rate, share and time left when the size is known', () => {
    const progress = { phase: 'reading', unit: 'rows', done: 30_000, fraction: 0.25 } as const;
    expect(runningText(progress, 3, reading)).toBe(
      'Reading: 30,000 rows, 10,000 rows/sec, 25 %, 9 sec left',
    );
  });

  it('tells the share of a known total', () => {
    const progress = { phase: 'writing', unit: 'events', done: 50, total: 200 } as const;
    expect(runningText(progress, 10, phaseWords('writing', false))).toBe(
      'Writing: 50 events, 5 events/sec, 25 %, 30 sec left',
    );
  });

  it('counts records where they are of several kinds, as in a report', () => {
    const progress = { phase: 'reading', unit: 'records', done: 300 } as const;
    expect(runningText(progress, 2, reading)).toBe('Reading: 300 records, 150 records/sec');
  });

  it('tells no time left of what has no size, such as standard input', () => {
    const progress = { phase: 'reading', unit: 'rows', done: 30_000 } as const;
    expect(runningText(progress, 3, reading)).toBe('Reading: 30,000 rows, 10,000 rows/sec');
  });

  it('guesses no time in the first second, nor before anything is done', () => {
    const progress = { phase: 'reading', unit: 'rows', done: 0, fraction: 0 } as const;
    expect([runningText(progress, 0.5, reading), runningText(progress, 5, reading)]).toEqual([
      'Reading: 0 rows, 0 rows/sec, 0 %',
      'Reading: 0 rows, 0 rows/sec, 0 %',
    ]);
  });
});

describe('the display', () => {
  const environment = { ...process.env };
  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
    process.env.TERM = 'xterm';
    delete process.env.CI;
  });
  afterEach(() => {
    jest.useRealTimers();
    process.env = { ...environment };
  });

  it('prints a line at the start, every five seconds, and at the end of a phase', () => {
    expect(shown({})).toBe(
      [
        'Reading …',
        'Reading: 5,000 rows, 1,000 rows/sec, 41 %, 7 sec left',
        'Reading: 10,000 rows, 1,000 rows/sec, 83 %, 2 sec left',
        'Read 12,000 rows in 12 sec, 1,000 rows/sec',
        'Writing …',
        'Wrote 10 events in 1 sec, 10 events/sec',
        '',
      ].join('\n'),
    );
  });

  it('does not speak of writing in a dry run', () => {
    expect(shown({}, true)).toContain('Comparing …\nCompared 10 events');
  });

  it('changes one line on a terminal', () => {
    expect(shown({ isTTY: true, columns: 80 })).toMatch(
      /Reading: 11,000 rows[^]*\p{Cc}\[0K[^]*Read 12,000 rows in 12 sec/u,
    );
  });

  it.each([
    ['has no width', { isTTY: true, columns: 0 }, {}],
    ['cannot move its cursor', { isTTY: true, columns: 80 }, { TERM: 'dumb' }],
    ['is that of an automatic run', { isTTY: true, columns: 80 }, { CI: 'true' }],
  ])('prints lines on a terminal that %s', (_, size, variables) => {
    Object.assign(process.env, variables);
    expect(shown(size)).not.toContain('\u001b');
  });

  it('says no more of a phase that failed', () => {
    const { stream, text } = output({});
    const display = progressDisplay({ stream });
    display.show({ phase: 'reading', unit: 'rows', done: 0 });
    display.stop();
    display.end();
    expect(text()).toBe('Reading …\n');
  });
});

/** All that is printed of twelve seconds of reading and one of writing. */
function shown(size: { isTTY?: boolean; columns?: number }, dryRun = false): string {
  const { stream, text } = output(size);
  const display = progressDisplay({ dryRun, stream });
  for (let second = 0; second <= 12; second += 1) {
    display.show({ phase: 'reading', unit: 'rows', done: second * 1000, fraction: second / 12 });
    if (second < 12) jest.advanceTimersByTime(1000);
  }
  display.show({ phase: 'writing', unit: 'events', done: 0, total: 10 });
  jest.advanceTimersByTime(1000);
  display.show({ phase: 'writing', unit: 'events', done: 10, total: 10 });
  display.end();
  return text();
}

/** A stream that remembers what it is given, and has what ora asks of a terminal. */
function output(size: { isTTY?: boolean; columns?: number }) {
  const stream = new PassThrough();
  const escape = (sequence: string) => stream.write(`\u001b[${sequence}`);
  const chunks: string[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  Object.assign(stream, size, {
    cursorTo: (column: number) => escape(`${column + 1}G`),
    clearLine: () => escape('0K'),
    moveCursor: () => escape('1A'),
  });
  return {
    stream,
    text: () => `${chunks.join('')}${(stream.read() as Buffer | null)?.toString() ?? ''}`,
  };
}
