import { useEffect, useRef, useState } from "react";
import { inUtc, isMoment } from "../dates.js";
import { useDirectory } from "../directory.js";
import { plain } from "../Words.jsx";
import { useControl } from "./acting.js";
import { atWall, onWall } from "./zoned.js";

const REST_MILLIS = 900;

/** A day or a time of day, without a zone. */
export function DateField(props) {
  const control = useControl(props.element, props.blockId, props.field);
  const type = props.element.type === "datepicker" ? "date" : "time";
  return <Picker {...props} control={control} type={type} value={control.value ?? ""} read={(typed) => typed || null} />;
}

/** A moment, typed in the reader's zone and sent as seconds. */
export function MomentField(props) {
  const control = useControl(props.element, props.blockId, props.field);
  const { zone } = useDirectory();
  const seconds = control.value;
  return (
    <span className="when">
      <Picker
        {...props}
        control={control}
        type="datetime-local"
        value={seconds === null ? "" : onWall(seconds, zone)}
        read={(typed) => (typed ? atWall(typed, zone) : null)}
      />
      {seconds !== null && isMoment(seconds) && <small>{inUtc(seconds)}</small>}
    </span>
  );
}

/** Typing changes a date piece by piece: the bot hears of it when the typing rests or the field is left. */
function Picker({ element, field, control, type, value, read }) {
  const [draft, setDraft] = useState(null);
  const latest = useRef(null);
  latest.current = draft;

  function settle() {
    if (latest.current !== null && latest.current !== value) {
      control.choose(read(latest.current));
    }
    setDraft(null);
  }

  useEffect(() => {
    if (draft === null || !control.acts) {
      return undefined;
    }
    const timer = setTimeout(settle, REST_MILLIS);
    return () => clearTimeout(timer);
  }, [draft]);

  return (
    <input
      id={field?.id}
      type={type}
      className="control"
      value={draft ?? value}
      aria-label={field ? undefined : plain(element.placeholder) || "Date"}
      aria-describedby={field?.described}
      aria-invalid={field?.invalid || undefined}
      aria-required={field?.required}
      aria-busy={control.busy}
      disabled={control.disabled}
      onChange={(event) => (control.acts ? setDraft(event.target.value) : control.keep(read(event.target.value)))}
      onBlur={control.acts ? settle : undefined}
      onKeyDown={(event) => control.acts && event.key === "Enter" && settle()}
    />
  );
}
