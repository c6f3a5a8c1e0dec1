import { OperationLabels } from '../../../src/server/telemetry/operationLabels.ts';

/** The label of a name after it was asked so often. */
function labelAfter(labels: OperationLabels, name: string, times: number): string {
  let label = '';
  for (let time = 0; time < times; time += 1) label = labels.labelOf(name);
  return label;
}

describe('the label of an operation', () => {
  it('is its name once it was asked ten times, and "other" before', () => {
    const labels = new OperationLabels();
    expect([labelAfter(labels, 'Timeline', 9), labels.labelOf('Timeline')]).toEqual([
      'other',
      'Timeline',
    ]);
  });

  it('is "anonymous" without a name', () => {
    expect(new OperationLabels().labelOf(null)).toBe('anonymous');
  });

  it('is "other" for a name that is longer than any that a person writes', () => {
    expect(labelAfter(new OperationLabels(), 'x'.repeat(65), 20)).toBe('other');
  });

  it('is one of a hundred names and two words, whatever clients make up', () => {
    const labels = new OperationLabels();
    const seen = new Set<string>();
    for (let name = 0; name < 5_000; name += 1) {
      seen.add(labelAfter(labels, `Hostile${String(name)}`, 11));
    }
    expect(seen.size).toBe(101);
  });
});
