/** A file of visits, in the form of history.state.gov. */
export function visitsXml(...visits: readonly string[]): string {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<visits>\n';
  return `${head}${visits.map((visit) => `    ${visit}\n`).join('')}</visits>\n`;
}

/** One visit; a field that is set to null has no element, an empty one an empty element. */
export function visitXml(fields: Readonly<Record<string, string | null>> = {}): string {
  const { fromId = 'slovenia', ...texts } = { ...usual, ...fields };
  const elements = Object.entries(texts).flatMap(([name, text]) => {
    if (text === null) return [];
    const id = name === 'from' && fromId !== null ? ` id="${fromId}"` : '';
    return [text === '' ? `<${name}${id}/>` : `<${name}${id}>${text}</${name}>`];
  });
  return `<visit>\n        ${elements.join('\n        ')}\n    </visit>`;
}

const usual: Readonly<Record<string, string | null>> = {
  id: '9001',
  'start-date': '2031-05-06',
  'end-date': '2031-05-08',
  visitor: 'Prime Minister Ana Primer',
  from: 'Slovenia',
  description: 'Working Visit.',
  'created-datetime': '2031-06-03T09:30:59-04:00',
  'last-modified-datetime': '',
};
