import { useEffect, useRef } from "react";
import { plain } from "../Words.jsx";
import { useControl } from "./acting.js";

const TYPES = { number_input: "number", email_text_input: "email", url_text_input: "url" };
const REST_MILLIS = 300;

/** Words, a number or an address. */
export function TextField({ element, blockId, field }) {
  const { value, keep, tell, busy, disabled, acts } = useControl(element, blockId, field);
  const timer = useRef(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  const asked = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  const Field = element.multiline ? "textarea" : "input";

  function typed(text) {
    keep(text);
    if (acts && asked.includes("on_character_entered")) {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => tell(text), REST_MILLIS);
    }
  }

  function entered(event) {
    if (acts && asked.includes("on_enter_pressed") && event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      tell(event.target.value);
    }
  }

  const number = element.type === "number_input" && {
    step: element.is_decimal_allowed ? "any" : 1, min: element.min_value, max: element.max_value,
  };
  return (
    <Field
      id={field?.id}
      {...(element.multiline ? { rows: 4 } : { type: TYPES[element.type] ?? "text", autoComplete: "off" })}
      {...number}
      className="control"
      dir="auto"
      value={value ?? ""}
      placeholder={plain(element.placeholder) || undefined}
      maxLength={element.max_length}
      aria-label={field ? undefined : plain(element.placeholder) || "Text"}
      aria-describedby={field?.described}
      aria-invalid={field?.invalid || undefined}
      aria-required={field?.required}
      aria-busy={busy}
      disabled={disabled}
      onChange={(event) => typed(event.target.value)}
      onKeyDown={entered}
    />
  );
}
