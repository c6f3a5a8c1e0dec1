/**
 * What stands in brackets at the end of a name, and what before it: `Foreign Affairs (France)` is `Foreign Affairs`
 * of `France`. Brackets may hold brackets: `Citizen (Holy See (Vatican City State))`.
 */
export function suffixOf(name: string): { role: string; suffix: string } | undefined {
  if (!name.endsWith(')')) return undefined;
  let depth = 0;
  for (let index = name.length - 1; index > 0; index -= 1) {
    if (name[index] === ')') depth += 1;
    if (name[index] === '(') depth -= 1;
    if (depth === 0) {
      return { role: name.slice(0, index).trim(), suffix: name.slice(index + 1, -1).trim() };
    }
  }
  return undefined;
}
