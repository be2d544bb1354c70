// The workspace’s clock. Each in French, then in English.

export const clock = {
  clock: ['Horloge', 'Clock'],
  clockIs: [moment => `${moment}. Avancer l’horloge`, moment => `${moment}. Move the clock`],
  clockMoving: ['L’horloge avance…', 'The clock is moving…'],
  clockPlay: ['Laisser filer le temps', 'Let time run'],
  clockHalt: ['Arrêter l’avance ici', 'Stop the jump here'],
  clockPause: ['Arrêter le temps', 'Stop time'],
  clockSpeed: ['Quand le temps file, une seconde dure', 'When time runs, a second lasts'],
  clockSpeeds: [{ hour: 'une heure', day: 'un jour', week: 'une semaine' }, { hour: 'an hour', day: 'a day', week: 'a week' }],
  clockFixed: ['Cette horloge ne s’avance pas.', 'This clock cannot be moved.'],
  plusHour: ['Une heure plus tard', 'One hour later'],
  tomorrow: [day => `Demain, ${day} 09:05`, day => `Tomorrow, ${day} 09:05`],
  monday: [day => `Lundi prochain, ${day} 09:05`, day => `Next Monday, ${day} 09:05`],
  atMoment: ['À un autre moment', 'At another moment'],
  go: ['Y aller', 'Go'],
  clockZone: [zone => `À l’heure de la première personne affichée : ${zone}.`, zone => `By the clock of the first person shown: ${zone}.`],
  clockNote: ['Le temps ne va que vers l’avant. Tout ce qui devait arriver entre-temps arrive.', 'Time only goes forward. All that was due on the way happens.'],
};
