const MINUTE = 60;

/** A moment as the clock on the wall of a zone shows it, `2026-11-21T14:05`; without a zone, that of the browser. */
export function onWall(seconds, zone) {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone || undefined, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  });
  return parts.format(new Date(seconds * 1000)).replace(" ", "T");
}

/** The moment when the wall clock of a zone shows this: the earlier one of two; what a clock skips is as long after as it was before. */
export function atWall(wall, zone) {
  const wanted = Date.parse(`${wall.slice(0, 16)}:00Z`) / 1000;
  if (Number.isNaN(wanted)) {
    return null;
  }
  const ahead = (seconds) => Date.parse(`${onWall(seconds, zone)}:00Z`) / 1000 - Math.floor(seconds / MINUTE) * MINUTE;
  const first = wanted - ahead(wanted - 24 * 3600);
  const second = wanted - ahead(first);
  return onWall(second, zone) === wall.slice(0, 16) && onWall(first, zone) !== wall.slice(0, 16) ? second : first;
}
