/** Asks a server for one operation that has to succeed, and gives its data. */
export async function askServer<Data>(url: string, body: string): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the caller knows what the operation asks for
  const answer = (await response.json()) as { data: Data; errors?: { message: string }[] };
  if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join('\n'));
  return answer.data;
}
