import { createHash } from 'node:crypto';

/**
 * A slug for any text: lower-case letters, digits and single hyphens. Two texts share one only if they differ in
 * nothing but case, hyphens for spaces, and the space around; a text that a slug cannot say in full has a part of its
 * SHA-256 in it.
 *
 *   slugOf('Xinhua News Agency') === 'xinhua-news-agency'
 *   slugOf('news.example.org') === 'news-example-org-3256d6fb'
 */
export function slugOf(text: string): string {
  const plain = text.toLowerCase().trim().replaceAll(' ', '-');
  const slug = text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug !== '' && slug === plain) return slug;
  const hash = createHash('sha256').update(text.toLowerCase().trim()).digest('hex').slice(0, 8);
  return slug === '' ? hash : `${slug}-${hash}`;
}
