// The usual emoji by their names in Slack. One that is not here is shown by its name, as Slack shows one it does not know.

const known = {
  '+1': '👍', '-1': '👎', thumbsup: '👍', thumbsdown: '👎', clap: '👏', pray: '🙏', raised_hands: '🙌', muscle: '💪', wave: '👋', handshake: '🤝', point_right: '👉', raised_hand: '✋', eyes: '👀',
  smile: '😄', slightly_smiling_face: '🙂', grinning: '😀', blush: '😊', wink: '😉', joy: '😂', sweat_smile: '😅', thinking_face: '🤔', sob: '😭', cry: '😢', heart_eyes: '😍', sunglasses: '😎', open_mouth: '😮',
  heart: '❤️', tada: '🎉', sparkles: '✨', star: '⭐', fire: '🔥', rocket: '🚀', bulb: '💡', gift: '🎁', coffee: '☕', cake: '🍰', beers: '🍻', seedling: '🌱', sunny: '☀️', rainbow: '🌈', palm_tree: '🌴',
  white_check_mark: '✅', heavy_check_mark: '✔️', x: '❌', warning: '⚠️', question: '❓', exclamation: '❗', no_entry: '⛔', information_source: 'ℹ️', bell: '🔔', lock: '🔒', key: '🔑', link: '🔗',
  calendar: '📆', date: '📅', spiral_calendar_pad: '🗓️', clock9: '🕘', hourglass: '⌛', hourglass_flowing_sand: '⏳', alarm_clock: '⏰', memo: '📝', pencil: '📝', pencil2: '✏️', clipboard: '📋', page_facing_up: '📄',
  mega: '📣', loudspeaker: '📢', speech_balloon: '💬', mailbox: '📫', email: '✉️', envelope: '✉️', inbox_tray: '📥', bar_chart: '📊', chart_with_upwards_trend: '📈', pushpin: '📌', books: '📚', house: '🏠', gear: '⚙️',
  robot_face: '🤖', busts_in_silhouette: '👥', bust_in_silhouette: '👤', large_green_circle: '🟢', large_yellow_circle: '🟡', red_circle: '🔴', white_circle: '⚪', arrow_right: '➡️', small_blue_diamond: '🔹', recycle: '♻️', zzz: '💤',
};

/** A text with the emoji it names, as pieces of text. */
export const withEmoji = text => [text.replace(/:([a-z0-9_+-]+):(?::skin-tone-\d:)?/g, (name, word) => known[word] ?? name)];
