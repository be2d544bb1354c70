// French takes up what follows in its own way: d’Ana, de Zoé, du Moulin, des Passerelles.

/** “of” somebody or something, with their name. */
export function of(name) {
  if (/^Les /.test(name)) return `des ${name.slice(4)}`;
  if (/^Le /.test(name)) return `du ${name.slice(3)}`;
  return /^([aeiouh]|y(?![aeiou]))/i.test(name.normalize('NFD')) ? `d’${name}` : `de ${name}`;
}
