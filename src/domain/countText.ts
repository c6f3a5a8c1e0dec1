/** `1,234,567`. */
export function countText(count: number): string {
  return whole.format(count);
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
