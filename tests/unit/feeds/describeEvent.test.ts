import { describeEvent } from '../../../src/feeds/text/describeEvent.ts';
import { feedEvent } from '../../support/feedEvent.ts';

const source = { publisher: 'An agency', title: 'A report', url: 'https://agency.example/1' };

describe('The description of an event', () => {
  it('says when, where, who, and who says so', () => {
    const event = feedEvent('x', {
      summary: 'In short.',
      when: { ...feedEvent('x').when, localTime: '09:30', timeZone: 'Asia/Seoul' },
      place: { name: 'Seoul', country: { name: 'South Korea' } },
      citations: [{ locator: '2.1', quotation: 'We meet.', source }],
    });
    expect(describeEvent(event)).toBe(
      `In short.

When: 2026-12-03 at 09:30 (Asia/Seoul)
Where: Seoul, South Korea

Participant: x, x

Sources:
- An agency: A report, 2.1 “We meet.” <https://agency.example/1>`,
    );
  });

  it('names a place in a source once, though it supports several fields', () => {
    const citation = { locator: '1', quotation: null, source };
    const text = describeEvent(feedEvent('x', { citations: [citation, citation] }));
    expect(text.match(/A report, 1/g)).toHaveLength(1);
  });

  it('counts the sources that it does not write out', () => {
    const citations = Array.from({ length: 12 }, (_, at) => ({
      locator: `${at}.`,
      quotation: null,
      source,
    }));
    expect(describeEvent(feedEvent('x', { citations }))).toMatch(/A report, 9\. .*\n- and 2 more$/);
  });

  it('says that there are more parties than it names', () => {
    const { nodes } = feedEvent('x').parties;
    const parties = { nodes, pageInfo: { hasNextPage: true } };
    expect(describeEvent(feedEvent('x', { parties }))).toContain('Participant: x, x\nand others\n');
  });
});
