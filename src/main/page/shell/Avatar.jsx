import "./avatar.css";

function hueOf(name) {
  let sum = 0;
  for (const letter of name) {
    sum = (sum * 31 + letter.codePointAt(0)) % 9973;
  }
  return (sum * 137) % 360;
}

function initialsOf(name) {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]];
  return letters.map(word => [...word][0] || "").join("").toUpperCase();
}

/** A face drawn from somebody's initials; their name stands beside it, so nothing reads it aloud. */
export function Avatar({ name, isBot, small }) {
  return (
    <span
      className={`avatar${small ? " avatar-small" : ""}${isBot ? " avatar-bot" : ""}`}
      style={{ "--hue": hueOf(name) }}
      aria-hidden="true"
    >
      {isBot ? "≈" : initialsOf(name)}
    </span>
  );
}
