import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import "./popup.css";

const GAP = 6;

function placed(anchor, box) {
  const at = anchor.getBoundingClientRect();
  const below = at.bottom + GAP;
  const fitsBelow = below + box.height <= innerHeight - GAP;
  const top = fitsBelow ? below : Math.max(GAP, at.top - GAP - box.height);
  return { top, left: Math.max(GAP, Math.min(at.left, innerWidth - box.width - GAP)) };
}

/** Something that lies over the page beside the element `anchor` until Escape, a click elsewhere, or its own end. */
export function Popup({ anchor, onClose, role, label, children, onKeyDown }) {
  const box = useRef(null);
  const [place, setPlace] = useState({ top: 0, left: 0, opacity: 0 });
  useLayoutEffect(() => {
    setPlace(placed(anchor, box.current.getBoundingClientRect()));
    const first = box.current.querySelector("[data-first]") || box.current.querySelector("button, a, input");
    (first || box.current).focus();
    return () => anchor.isConnected && box.current?.contains(document.activeElement) && anchor.focus();
  }, [anchor]);
  useEffect(() => {
    const away = event => !box.current.contains(event.target) && !anchor.contains(event.target) && onClose();
    addEventListener("pointerdown", away);
    return () => removeEventListener("pointerdown", away);
  }, [anchor, onClose]);
  const keyed = event => {
    if (event.key === "Escape") {
      event.stopPropagation();
      anchor.focus();
      onClose();
    } else {
      onKeyDown?.(event);
    }
  };
  return createPortal(
    <div ref={box} className="popup" style={place} role={role} aria-label={label} tabIndex={-1} onKeyDown={keyed}>
      {children}
    </div>,
    document.body,
  );
}
