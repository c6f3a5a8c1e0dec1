interface Refused {
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

/** What the one mutation of a request refused, each as `CODE path`: `INVALID input.title`. */
export function refusals(data: unknown): string[] {
  const [payload] = Object.values(data as Record<string, Refused>);
  return (payload?.userErrors ?? []).map(({ code, path }) => `${code} ${path.join('.')}`);
}
