import { useRef, useState } from "react";
import { useDirectory } from "../directory.js";
import { plain } from "../Words.jsx";
import { useControl } from "./acting.js";
import { offered } from "./options.js";
import { Popup } from "./Popup.jsx";
import { useSuggestions } from "./suggestions.js";

const SEARCHED_FROM = 8;

/** Several of a list, or one or several of a list that only the bot knows. The bot hears of it when the list closes. */
export function PickMenu({ element, blockId, field }) {
  const control = useControl(element, blockId, field);
  const directory = useDirectory();
  const external = element.type.includes("external");
  const many = element.type.startsWith("multi_");
  const [typed, setTyped] = useState("");
  const [picked, setPicked] = useState(null);
  const before = useRef("");
  const answered = useSuggestions(external, element, blockId, typed);
  const groups = external ? answered.groups : offered(element, directory);

  const chosen = (picked ?? [control.value ?? []].flat()).map((value) => asOption(value, groups));
  const full = many && element.max_selected_items && chosen.length >= element.max_selected_items;
  const searched = external || groups.reduce((sum, group) => sum + group.options.length, 0) > SEARCHED_FROM;
  const placeholder = plain(element.placeholder) || (many ? "Select options" : "Select an option");
  const words = chosen.map((option) => option.label).join(", ");
  const sent = (options) => options.map((option) => (external ? option.option : option.value));

  function pick(option, close) {
    if (!many) {
      close();
      control.choose(option.option);
      return;
    }
    const on = chosen.some((other) => other.value === option.value);
    const next = sent(on ? chosen.filter((other) => other.value !== option.value) : [...chosen, option]);
    if (control.acts) {
      setPicked(next);
    } else {
      control.keep(next);
    }
  }

  function closed() {
    setTyped("");
    setPicked(null);
    if (picked && JSON.stringify(picked) !== before.current) {
      control.choose(picked);
    }
  }

  const button = {
    id: field?.id,
    className: `control menu pick ${words ? "" : "empty"}`,
    "aria-labelledby": field ? `${field.label} ${field.id}` : undefined,
    "aria-label": field ? undefined : `${placeholder}${words && `: ${words}`}`,
    "aria-describedby": field?.described,
    "aria-busy": control.busy,
    disabled: control.disabled,
    children: <span>{words || placeholder}</span>,
  };
  return (
    <Popup button={button} className="block-popup-pick" onClose={closed} onOpen={() => { before.current = JSON.stringify(control.value ?? []); }}>
      {(close) => (
        <>
          {searched && <input type="search" className="control" aria-label="Find" placeholder="Find" value={typed} onChange={(event) => setTyped(event.target.value)} />}
          {external && <p className="block-popup-hint" role="status">{answered.hint}</p>}
          {many && chosen.filter((option) => external && !listed(groups, option)).map((option) => (
            <Line key={option.value} option={option} many on onPick={() => pick(option, close)} />
          ))}
          {groups.map((group, place) => (
            <fieldset key={place}>
              {group.label && <legend>{group.label}</legend>}
              {group.options.filter((option) => external || fits(option, typed)).map((option) => {
                const on = chosen.some((other) => other.value === option.value);
                return <Line key={option.value} option={option} many={many} on={on} disabled={!on && full} onPick={() => pick(option, close)} />;
              })}
            </fieldset>
          ))}
          {!many && control.value && <button type="button" onClick={() => { close(); control.choose(null); }}>Choose none</button>}
        </>
      )}
    </Popup>
  );
}

function Line({ option, many, on, disabled, onPick }) {
  if (!many) {
    return <button type="button" aria-pressed={on} onClick={onPick}>{option.label}<Small text={option.description} /></button>;
  }
  return (
    <label className="choice">
      <input type="checkbox" checked={on} disabled={disabled} onChange={onPick} />
      <span>{option.label}<Small text={option.description} /></span>
    </label>
  );
}

function Small({ text }) {
  return text ? <small>{text}</small> : null;
}

function fits(option, typed) {
  return `${option.label} ${option.description}`.toLowerCase().includes(typed.trim().toLowerCase());
}

function listed(groups, option) {
  return groups.some((group) => group.options.some((other) => other.value === option.value));
}

/** What is chosen, as its list names it; of the bot's own menus the whole option is kept. */
function asOption(value, groups) {
  if (typeof value === "object") {
    return { value: value.value, label: plain(value.text), description: plain(value.description), option: value };
  }
  return groups.flatMap((group) => group.options).find((option) => option.value === value) ?? { value, label: value, description: "" };
}
