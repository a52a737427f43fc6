import { useId } from "react";
import { Words } from "../Words.jsx";
import { useControl } from "./acting.js";

/** Checkboxes or radio buttons. */
export function Choices({ element, blockId, field }) {
  const { value, choose, busy, disabled } = useControl(element, blockId, field);
  const name = useId();
  const many = element.type === "checkboxes";
  const chosen = [value ?? []].flat();

  function pick(option, on) {
    choose(many ? element.options.map((other) => other.value).filter((other) => (other === option ? on : chosen.includes(other))) : option);
  }

  return (
    <div
      id={field?.id}
      role={many ? "group" : "radiogroup"}
      className="choices"
      aria-labelledby={field?.label}
      aria-describedby={field?.described}
      aria-invalid={many ? undefined : field?.invalid || undefined}
      aria-required={many ? undefined : field?.required}
      aria-busy={busy}
    >
      {element.options.map((option, place) => (
        <label key={place} className="choice">
          <input
            type={many ? "checkbox" : "radio"}
            name={name}
            checked={chosen.includes(option.value)}
            disabled={disabled}
            onChange={(event) => pick(option.value, event.target.checked)}
          />
          <span>
            <Words of={option.text} />
            {option.description && <small><Words of={option.description} /></small>}
          </span>
        </label>
      ))}
    </div>
  );
}
