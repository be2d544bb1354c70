// The workspace’s clock. Each in French, then in English.

export const clock = {
  clock: ['Horloge', 'Clock'],
  clockIs: [moment => `${moment}. Avancer l’horloge`, moment => `${moment}. Move the clock`],
  clockMoving: ['L’horloge avance…', 'The clock is moving…'],
  clockPlay: ['Laisser filer le temps', 'Let time run'],
  clockPause: ['Arrêter le temps', 'Stop time'],
  clockSpeed: ['Quand le temps file, une seconde dure', 'When time runs, a second lasts'],
  clockSpeeds: [{ hour: 'une heure', day: 'un jour', week: 'une semaine' }, { hour: 'an hour', day: 'a day', week: 'a week' }],
  clockFixed: ['Cette horloge ne s’avance pas.', 'This clock cannot be moved.'],
  plusHour: ['Une heure plus tard', 'One hour later'],
  tomorrow: ['Demain, 09:00', 'Tomorrow, 09:00'],
  monday: ['Lundi prochain, 09:00', 'Next Monday, 09:00'],
  atMoment: ['À un autre moment', 'At another moment'],
  go: ['Y aller', 'Go'],
  clockNote: ['Le temps ne va que vers l’avant. Tout ce qui devait arriver entre-temps arrive.', 'Time only goes forward. All that was due on the way happens.'],
};
