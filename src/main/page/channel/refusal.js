import { createContext, useContext } from "react";
import { refusalIn, refusalOf } from "../blocks/refusal.js";

/** Takes one line of what went wrong in a channel or thread, or null. */
export const RefusalLine = createContext(() => {});

/** `of(promise)` shows what the promise was refused with in the line above the composer, and clears the line when it was not. */
export function useRefusal() {
  const show = useContext(RefusalLine);
  return {
    show,
    of: promise =>
      promise.then(
        answer => show(refusalIn(answer)),
        refused => show(refusalOf(refused)),
      ),
  };
}
