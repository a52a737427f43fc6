import { act, look } from "../wire.js";
import { useRegularly } from "./regularly.js";
import { timeOfDay } from "./time.js";

const MANNERS = [
  ["well", "does what it is asked"],
  ["refuses", "says no"],
  ["lies", "says yes and changes nothing"],
  ["loses", "does it, and the answer is lost"],
];

/** What the bot's buttons act on here: versions, flags and jobs that exist in this process only. */
export function Production() {
  const [shown, trouble, lookAgain] = useRegularly(() => look("production"), 1000);

  async function behave(event) {
    await act("production", { manner: event.target.value });
    await lookAgain();
  }

  return (
    <section aria-label="Production">
      <h3>A make-believe production</h3>
      <p className="director-quiet">
        Nothing real runs here. The bot’s buttons change it as they would change yours: services by signed calls, flags by Unleash’s API.
      </p>
      {trouble && <p role="alert" className="director-refused">{trouble}</p>}
      <label className="director-field">
        When it is asked, it
        <select value={shown?.manner || "well"} onChange={behave}>
          {MANNERS.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <Facts title="Services" items={shown?.services} of={(service) => service.version} none="Push a change on the Stage, and it runs here." />
      <Facts title="Flags" items={shown?.flags} of={(flag) => (flag.enabled ? "on" : "off")} none="Flip a flag on the Stage, and it stands here." />
      <h4>Asked of it</h4>
      {shown?.log.length === 0 && <p className="director-quiet">Nothing yet.</p>}
      <ul className="director-facts">
        {shown?.log.map((happened, place) => (
          <li key={`${happened.at} ${place}`}>
            <span>{happened.text}</span> <time dateTime={happened.at}>{timeOfDay(happened.at)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ title, items = [], of, none }) {
  return (
    <>
      <h4>{title}</h4>
      {items.length === 0 && <p className="director-quiet">{none}</p>}
      <ul className="director-facts">
        {items.map((item) => (
          <li key={item.name}>
            <span>{item.name}</span> <strong>{of(item)}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
