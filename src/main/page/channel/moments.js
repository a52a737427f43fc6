const FIVE_MINUTES = 5 * 60;

const formats = new Map();

function format(zone, name, options) {
  const key = `${zone} ${name}`;
  if (!formats.has(key)) {
    formats.set(key, new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options }));
  }
  return formats.get(key);
}

const dateOf = ts => new Date(Number(ts) * 1000);

/** Hours and minutes where the reader is. */
export function clockTime(ts, zone) {
  return format(zone, "time", { hour: "2-digit", minute: "2-digit" }).format(dateOf(ts));
}

/** The day where the reader is, such as "Saturday 21 November 2026". */
export function dayOf(ts, zone) {
  return format(zone, "day", { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(dateOf(ts));
}

/** The moment to the second where the reader is and in UTC. */
export function inFull(ts, zone) {
  const options = { hour: "2-digit", minute: "2-digit", second: "2-digit", timeZoneName: "short" };
  const here = format(zone, "full", options).format(dateOf(ts));
  const utc = format("UTC", "full", options).format(dateOf(ts));
  return `${dayOf(ts, zone)}, ${here}${zone === "UTC" ? "" : `, ${utc}`}`;
}

/** For a time's machine-readable form. */
export function isoOf(ts) {
  return dateOf(ts).toISOString();
}

/** Whether two messages were written in one breath. */
export function isSoonAfter(ts, before) {
  return Number(ts) - Number(before) < FIVE_MINUTES;
}
