// cspell:ignore quot
import fastCheck from 'fast-check';
import markdownIt from 'markdown-it';
import { markdownLink, markdownText } from '../../../src/reports/telling/markdownText.ts';

/** The text that a reader of the Markdown sees, and how many elements there are in it. */
function read(markdown: string): { text: string; elements: number } {
  const html = markdownIt({ html: true, linkify: false }).render(`- ${markdown}`);
  const inner = html.replace(/^<ul>\s*<li>/, '').replace(/<\/li>\s*<\/ul>\s*$/, '');
  const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };
  return {
    text: inner.replaceAll(/&(lt|gt|amp|quot);/g, (_, name: string) => entities[name] ?? '').trim(),
    elements: (inner.match(/<[^>]*>/g) ?? []).length,
  };
}

describe('text in Markdown', () => {
  it.each([
    '<script>alert(1)</script>',
    '[a](javascript:alert(1)) ![b](x) [^1]: no',
    '# heading',
    '- item',
    '1. item',
    '=== ---',
    '**bold** _it_ ~~gone~~ `code`',
    '| a | b |',
    '&lt;b&gt; &copy;',
    '{{ person.name }} {% plot counts %}',
    '```plot',
  ])('is read as it is: %s', (text) => {
    expect(read(markdownText(text))).toEqual({ text, elements: 0 });
  });

  it('stays on its line', () => {
    expect(markdownText('one\n\n# two')).toBe('one # two');
  });

  it('is never markup, whatever it holds', () => {
    const nasty = fastCheck.string({
      unit: fastCheck.constantFrom(...'<>[]()!*_`#~|&;:/\\-+=.1 {}%^$ab\n"\''.split('')),
    });
    fastCheck.assert(
      fastCheck.property(nasty, (text) => {
        const words = text.replaceAll(/\s+/g, ' ').trim();
        expect(read(markdownText(text))).toEqual({ text: words, elements: 0 });
      }),
    );
  });
});

describe('a link in Markdown', () => {
  it.each([
    ['https://example.org/a?b=(c)', '[text](https://example.org/a?b=%28c%29)'],
    ['#query-1', '[text](#query-1)'],
    ['javascript:alert(1)', 'text'],
    ['data:text/html,x', 'text'],
  ])('to %s is %s', (address, markdown) => {
    expect(markdownLink('text', address)).toBe(markdown);
  });
});
