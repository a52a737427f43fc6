import { useId, useRef } from "react";

const MARGIN = 8;
const COMFORT = 240;

/** A button that opens something beside it; Escape or a click elsewhere closes it and gives the focus back. */
export function Popup({ button, className, onOpen, onClose, children }) {
  const id = useId();
  const opener = useRef(null);
  const panel = useRef(null);
  const close = () => panel.current?.hidePopover();

  function place(event) {
    if (event.newState !== "open") {
      return;
    }
    const box = opener.current.getBoundingClientRect();
    const below = window.innerHeight - box.bottom - MARGIN;
    const { style } = panel.current;
    const down = below >= COMFORT || below >= box.top;
    style.top = down ? `${box.bottom + 4}px` : "auto";
    style.bottom = down ? "auto" : `${window.innerHeight - box.top + 4}px`;
    style.maxHeight = `${Math.max(120, (down ? below : box.top - MARGIN) - 4)}px`;
    style.left = `${Math.max(MARGIN, Math.min(box.left, window.innerWidth - 300 - MARGIN))}px`;
  }

  function toggled(event) {
    if (event.newState === "open") {
      panel.current.querySelector("input, button, a")?.focus();
      onOpen?.();
    } else {
      onClose?.();
    }
  }

  return (
    <>
      <button {...button} ref={opener} type="button" popoverTarget={id} />
      <div id={id} ref={panel} popover="auto" className={`block-popup ${className}`} onBeforeToggle={place} onToggle={toggled} onKeyDown={walk}>
        {typeof children === "function" ? children(close) : children}
      </div>
    </>
  );
}

/** Arrow keys go from one thing to the next; Enter in here sends no form that stands around it. */
function walk(event) {
  if (event.key === "Enter" && event.target.matches("input")) {
    event.preventDefault();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) {
    return;
  }
  event.preventDefault();
  const stops = [...event.currentTarget.querySelectorAll("input, button, a")];
  const at = stops.indexOf(document.activeElement);
  stops[(at + step + stops.length) % stops.length]?.focus();
}
