import { useLayoutEffect, useRef } from "react";

/**
 * Keeps the focus at a place when the control that had it goes away, as a button does once it is answered: the keys go on from there, and
 * do not press what came instead. Gives what the place's element needs.
 */
export function useKeptFocus() {
  const place = useRef(null);
  const focused = useRef(null);

  useLayoutEffect(() => {
    if (focused.current && !focused.current.isConnected) {
      focused.current = null;
      if (document.activeElement === document.body) {
        place.current.focus({ preventScroll: true });
      }
    }
  });

  return {
    ref: place,
    tabIndex: -1,
    onFocus(event) {
      focused.current = event.target;
    },
    // what is taken away loses the focus too, and is only then no longer on the page
    onBlur({ target }) {
      queueMicrotask(() => {
        if (target.isConnected && focused.current === target) {
          focused.current = null;
        }
      });
    },
  };
}
