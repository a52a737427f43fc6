import { useDirectory } from "../directory.js";
import { plain } from "../Words.jsx";
import { useControl } from "./acting.js";
import { offered } from "./options.js";

const OPENS = /^(Arrow(Up|Down)|.)$/;

/** One of several, from a list that the page knows. */
export function Menu({ element, blockId, field }) {
  const { value, choose, busy, disabled, acts } = useControl(element, blockId, field);
  const groups = offered(element, useDirectory());
  const placeholder = plain(element.placeholder) || "Select an option";
  const known = groups.some((group) => group.options.some((option) => option.value === value));

  // a closed list would take every option that the keys pass for the reader's choice, and tell the bot of each
  function open(event) {
    if (acts && OPENS.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      event.currentTarget.showPicker?.();
    }
  }

  return (
    <select
      id={field?.id}
      className="control menu"
      value={value ?? ""}
      aria-label={field ? undefined : placeholder}
      aria-describedby={field?.described}
      aria-invalid={field?.invalid || undefined}
      aria-required={field?.required}
      aria-busy={busy}
      disabled={disabled}
      onKeyDown={open}
      onChange={(event) => choose(event.target.value || null)}
    >
      <option value="">{placeholder}</option>
      {value && !known && <option value={value}>{value}</option>}
      {groups.map((group, place) => (
        group.label ? <optgroup key={place} label={group.label}>{listed(group)}</optgroup> : listed(group)
      ))}
    </select>
  );
}

function listed(group) {
  return group.options.map((option, place) => <option key={place} value={option.value}>{option.label}</option>);
}
