// Words as they are looked for: whatever their case and their accents.

export const fold = text => text.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFD').replace(/\p{M}/gu, '').trim();
