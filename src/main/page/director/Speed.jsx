const SPEEDS = [
  ["1", "1 ×, as it happened"],
  ["5", "5 ×"],
  ["10", "10 ×"],
  ["30", "30 ×"],
  ["100", "100 ×"],
  ["fastest", "as fast as the bot follows"],
];

/** How many minutes of a story pass in one of ours. */
export function Speed({ value, onChange }) {
  const speeds = SPEEDS.some(([speed]) => speed === value) ? SPEEDS : [...SPEEDS, [value, `${value} ×`]];
  return (
    <label className="director-field">
      Speed
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {speeds.map(([speed, label]) => (
          <option key={speed} value={speed}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
