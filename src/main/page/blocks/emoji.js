import names from "emojibase-data/en/shortcodes/iamcal.json";

/* Slack's names; a text symbol alone needs the selector that makes it a picture */
const PICTURES = new Map();
for (const [code, called] of Object.entries(names)) {
  const points = code.split("-").map((point) => parseInt(point, 16));
  const picture = String.fromCodePoint(...points) + (points.length === 1 ? "\ufe0f" : "");
  [called].flat().forEach((name) => PICTURES.set(name, picture));
}

/** The picture that Slack knows by this name, or null. */
export function picture(name) {
  return PICTURES.get(name) ?? null;
}

/** Text with the names between colons as pictures; a name that Slack does not know stays text. */
export function withPictures(text) {
  return text.replace(/:([a-z0-9+_'-]+):(?::skin-tone-[2-6]:)?/g, (typed, name) => picture(name) ?? typed);
}
