import { countText } from '../domain/countText.ts';

/** `1 row`, `1,234 rows`. */
export function amountText(count: number, noun: string): string {
  return `${countText(count)} ${plural.select(count) === 'one' ? noun : `${noun}s`}`;
}

/** `43 %`. */
export function shareText(fraction: number): string {
  return `${countText(Math.floor(fraction * 100))} %`;
}

/** `213 MB`. */
export function memoryText(bytes: number): string {
  return unitText(bytes / 1e6, 'megabyte');
}

/** `2.3 sec`, `42 sec`, `3 min 20 sec`, `1 hr 5 min`. */
export function durationText(seconds: number): string {
  if (seconds < 9.95) return unitText(seconds, 'second', 1);
  const rounded = Math.round(seconds);
  if (rounded < 60) return unitText(rounded, 'second');
  if (rounded < 3600) return twoUnits(rounded, 'minute', 'second');
  return twoUnits(Math.round(seconds / 60), 'hour', 'minute');
}

/** `5,120 rows/sec`. */
export function rateText(count: number, seconds: number, noun: string): string {
  const rate = seconds > 0 ? count / seconds : count;
  return `${amountText(Math.round(rate), noun)}/sec`;
}

function twoUnits(amount: number, larger: string, smaller: string): string {
  const rest = amount % 60;
  const text = unitText(Math.floor(amount / 60), larger);
  return rest === 0 ? text : `${text} ${unitText(rest, smaller)}`;
}

function unitText(amount: number, unit: string, maximumFractionDigits = 0): string {
  return new Intl.NumberFormat('en', { style: 'unit', unit, maximumFractionDigits }).format(amount);
}

const plural = new Intl.PluralRules('en');
