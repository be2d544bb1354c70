// Light or dark: as the system says, until someone says otherwise here.

const kept = () => localStorage.getItem('theme');

/** Whether the page is dark now. */
export const isDark = () => kept() ? kept() === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;

/** Shows what was chosen, if anything was. */
export function applyTheme() {
  if (kept()) document.documentElement.dataset.theme = kept();
}

export function turnTheme() {
  localStorage.setItem('theme', isDark() ? 'light' : 'dark');
  applyTheme();
}
