// The workspace’s clock. Each in French, then in English.

export const clock = {
  clock: ['Horloge', 'Clock'],
  clockIs: [moment => `Il est ${moment}. Avancer l’horloge`, moment => `It is ${moment}. Move the clock`],
  clockMoving: ['L’horloge avance…', 'The clock is moving…'],
  clockFixed: ['Cette horloge ne s’avance pas.', 'This clock cannot be moved.'],
  plusHour: ['Une heure plus tard', 'One hour later'],
  tomorrow: ['Demain, 09:00', 'Tomorrow, 09:00'],
  monday: ['Lundi prochain, 09:00', 'Next Monday, 09:00'],
  atMoment: ['À un autre moment', 'At another moment'],
  go: ['Y aller', 'Go'],
  clockNote: ['Le temps ne va que vers l’avant. Tout ce qui devait arriver entre-temps arrive.', 'Time only goes forward. All that was due on the way happens.'],
};
