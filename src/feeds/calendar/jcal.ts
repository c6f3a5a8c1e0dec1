import { plainText } from '../text/plainText.ts';

/** A property of iCalendar as jCal (RFC 7265) has it: name, parameters, type of value, values. */
export type Property = readonly [
  name: string,
  parameters: Readonly<Record<string, string>>,
  type: string,
  ...values: unknown[],
];

/** A component of iCalendar as jCal has it: name, properties, components within. */
export type Component = readonly [
  name: string,
  properties: readonly Property[],
  components: readonly unknown[],
];

/** A property of one or several texts; no property where there is none. */
export function textProperty(name: string, ...texts: readonly string[]): Property[] {
  const values = texts.map(plainText).filter((text) => text !== '');
  return values.length === 0 ? [] : [[name, {}, 'text', ...values]];
}

/** A property of an instant, to the second. */
export function instantProperty(name: string, instant: string): Property {
  return [name, {}, 'date-time', `${instant.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z`];
}
