/**
 * Loads a page whenever the end of the list comes near the window, one at a time, until `loadPage` says that there is
 * no more. A page that fails is not asked for again until `resume` is called.
 */
export function pageOnScroll(
  end: Element,
  loadPage: () => Promise<'more' | 'end' | 'failed'>,
): { resume(): void } {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void load();
    },
    { rootMargin: '200px' },
  );

  async function load(): Promise<void> {
    observer.unobserve(end);
    // Observed anew, it tells at once whether the end is in view still.
    if ((await loadPage()) === 'more') observer.observe(end);
  }

  observer.observe(end);
  return { resume: () => observer.observe(end) };
}
