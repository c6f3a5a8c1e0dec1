import { createHash } from 'node:crypto';
import { newsFeed } from '../../feeds/atom/newsFeed.ts';
import { calendarFeed } from '../../feeds/calendar/calendarFeed.ts';

/** What one of the explorers needs of its page. */
interface PageParts {
  /** Handed to `script` as the constant `settings`. */
  readonly settings: object;
  readonly style: string;
  readonly body: string;
  /** Runs first, so that it may prepare what `sources` read when they load; they come before `DOMContentLoaded`. */
  readonly script: string;
  /** Scripts to load after that, by address. */
  readonly sources: readonly string[];
  readonly stylesheets?: readonly string[];
  /** Content-Security-Policy: what the page may reach beyond its own inline script and style. */
  readonly policy: Readonly<Record<string, string>>;
}

export interface Page {
  readonly html: string;
  readonly contentSecurityPolicy: string;
}

/** A page that may run its own inline script, known by its hash, and reach only what its policy names. */
export function renderPage(parts: PageParts): Page {
  const script = `const settings = ${scriptJson(parts.settings)};\n${parts.script}`;
  const policy = {
    'default-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    ...parts.policy,
    'script-src': `'sha256-${sha256(script)}' ${parts.policy['script-src'] ?? ''}`.trim(),
    'style-src': parts.policy['style-src'] ?? `'sha256-${sha256(parts.style)}'`,
    'img-src': "'self' data:",
    'connect-src': "'self'",
  };
  return {
    contentSecurityPolicy: Object.entries(policy)
      .map((directive) => directive.join(' '))
      .join('; '),
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Communiqué</title>
<link rel="icon" href="${icon}">
${feedLinks}
${(parts.stylesheets ?? []).map((address) => `<link rel="stylesheet" href="${address}">\n`).join('')}<style>${parts.style}</style>
</head>
<body>
${parts.body}
<script>${script}</script>
${parts.sources.map((address) => `<script src="${address}"></script>`).join('\n')}
</body>
</html>
`,
  };
}

/** By these a browser or a news reader finds the feeds. */
const feedLinks = [newsFeed, calendarFeed]
  .map(
    ({ path, title, mediaType }) =>
      `<link rel="alternate" type="${mediaType}" title="${title}" href="${path}">`,
  )
  .join('\n');

const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#1b4f72"/><path d="M1 8h14M8 1a10 10 0 0 1 0 14M8 1a10 10 0 0 0 0 14" fill="none" stroke="#fff"/></svg>',
)}`;

// A `<` could begin the end of the script.
function scriptJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
