interface Looks {
  readonly class?: string;
  /** Custom properties for the style sheet, such as `--share`. */
  readonly style?: Readonly<Record<`--${string}`, string>>;
}

/** An element with what it holds. Text of the API stays text, whatever it says. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  looks: Looks,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (looks.class !== undefined) element.className = looks.class;
  for (const [property, value] of Object.entries(looks.style ?? {})) {
    element.style.setProperty(property, value);
  }
  element.append(...content);
  return element;
}
