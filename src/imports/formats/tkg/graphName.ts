/** A name as ICEWS prints it: some graphs have doubled its spaces, others have put underscores in their place. */
export function graphName(text: string): string {
  const name = text.trim().replace(/\s+/g, ' ');
  return name.includes(' ') ? name : name.replaceAll('_', ' ');
}
