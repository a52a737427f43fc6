const MINUTE = 60;

/** A moment as a time of day in UTC, which is what the bot writes. */
export function timeOfDay(instant) {
  return instant ? `${instant.slice(11, 19)} UTC` : "";
}

/** How far the workspace's clock is from this machine's, in words. */
export function ahead(seconds) {
  if (!seconds) {
    return "As on this machine's clock.";
  }
  return `${spoken(Math.abs(seconds))} ${seconds > 0 ? "ahead of" : "behind"} this machine's clock.`;
}

function spoken(seconds) {
  if (seconds < 2 * MINUTE) {
    return `${seconds} s`;
  }
  const minutes = Math.round(seconds / MINUTE);
  return minutes < 2 * MINUTE ? `${minutes} min` : `${Math.floor(minutes / MINUTE)} h ${minutes % MINUTE} min`;
}

/** The moment so many minutes before another. */
export function minutesBefore(instant, minutes) {
  return new Date(Date.parse(instant) - minutes * MINUTE * 1000).toISOString();
}
