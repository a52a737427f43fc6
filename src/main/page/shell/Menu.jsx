import { useRef, useState } from "react";
import { Popup } from "./Popup.jsx";

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

function stepped(event) {
  const items = [...event.currentTarget.querySelectorAll('[role^="menuitem"]')];
  const at = items.indexOf(document.activeElement);
  if (event.key in STEPS) {
    event.preventDefault();
    items[(at + STEPS[event.key] + items.length) % items.length]?.focus();
  } else if (event.key === "Home" || event.key === "End") {
    event.preventDefault();
    items[event.key === "Home" ? 0 : items.length - 1]?.focus();
  } else if (event.key.length === 1) {
    const letter = event.key.toLowerCase();
    [...items.slice(at + 1), ...items].find(item => item.textContent.trim().toLowerCase().startsWith(letter))?.focus();
  }
}

/**
 * A button with a list of things to do; it is called `label`, unless `isNamed` by what stands on it. An item is `{label, detail?, danger?, checked?, heading?, before?, run}`; one with a heading alone
 * separates the others.
 */
export function Menu({ label, isNamed, children, items, className, title }) {
  const button = useRef(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const choose = item => {
    button.current?.focus();
    close();
    item.run();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={isNamed ? undefined : label}
        title={title}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && (
        <Popup anchor={button.current} role="menu" label={label} onClose={close} onKeyDown={stepped}>
          {items.map(item => <Item key={item.key || item.heading || item.label} item={item} onChoose={choose} />)}
        </Popup>
      )}
    </>
  );
}

function Item({ item, onChoose }) {
  if (item.heading) {
    return <p className="menu-heading" role="presentation">{item.heading}</p>;
  }
  const isChoice = item.checked !== undefined;
  return (
    <button
      type="button"
      className="menu-item"
      role={isChoice ? "menuitemradio" : "menuitem"}
      aria-checked={isChoice ? item.checked : undefined}
      data-danger={item.danger || undefined}
      data-first={item.checked || undefined}
      onClick={() => onChoose(item)}
    >
      {item.before}
      <span>
        {item.label}
        {item.detail && <small>{item.detail}</small>}
      </span>
    </button>
  );
}
