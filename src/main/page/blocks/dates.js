const HALF_A_YEAR = 183 * 24 * 3600 * 1000;
const UNITS = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

/** A moment in Slack's format, such as `{date_short} at {time}`, in a zone; without one, that of the browser. */
export function inFormat(format, seconds, now, zone) {
  const moment = new Date(seconds * 1000);
  const reader = new Reader(moment, now ? new Date(now) : new Date(), zone || undefined);
  return format.replace(/\{([a-z_]+)\}/g, (token, name) => reader.read(name) ?? token);
}

/** The same moment for everybody. */
export function inUtc(seconds) {
  const moment = new Date(seconds * 1000);
  return Number.isNaN(moment.getTime()) ? "" : `${moment.toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

/** Whether a calendar has it. */
export function isMoment(seconds) {
  return Number.isFinite(seconds) && !Number.isNaN(new Date(seconds * 1000).getTime());
}

class Reader {
  constructor(moment, now, zone) {
    Object.assign(this, { moment, now, zone });
  }

  read(name) {
    if (name.endsWith("_pretty")) {
      return this.nearDay() ?? this.read(name.slice(0, -"_pretty".length));
    }
    switch (name) {
      case "date_num": return this.in("sv-SE", { year: "numeric", month: "2-digit", day: "2-digit" });
      case "date_slash": return this.in("en-US", { year: "numeric", month: "2-digit", day: "2-digit" });
      case "date": return this.day("long", false);
      case "date_short": return this.day("short", false);
      case "date_long": return this.day("long", true);
      case "date_long_full": return this.in("en-US", { weekday: "long", year: "numeric", month: "long", day: "numeric" });
      case "time": return this.in("en-GB", { hour: "2-digit", minute: "2-digit" });
      case "time_secs": return this.in("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
      case "ago": return this.ago();
      default: return null;
    }
  }

  in(locale, options) {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: this.zone }).format(this.moment);
  }

  day(month, weekday) {
    const far = Math.abs(this.now - this.moment) > HALF_A_YEAR;
    return this.in("en-US", {
      month, day: "numeric", ...(far && { year: "numeric" }), ...(weekday && { weekday: "long" }),
    });
  }

  nearDay() {
    const days = this.dayNumber(this.moment) - this.dayNumber(this.now);
    return { "-1": "yesterday", 0: "today", 1: "tomorrow" }[days] ?? null;
  }

  dayNumber(moment) {
    const parts = new Intl.DateTimeFormat("sv-SE", { timeZone: this.zone }).format(moment);
    return Math.round(Date.parse(`${parts}T00:00:00Z`) / 86400000);
  }

  ago() {
    const seconds = Math.round((this.moment - this.now) / 1000);
    const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS.at(-1);
    return new Intl.RelativeTimeFormat("en", { numeric: "auto" }).format(Math.trunc(seconds / size), unit);
  }
}
