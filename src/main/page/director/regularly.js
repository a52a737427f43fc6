import { useCallback, useEffect, useRef, useState } from "react";

/** Asks at once and then every so many milliseconds while the page is seen. Gives the last answer, why there is none, and how to ask now. */
export function useRegularly(ask, millis) {
  const [answer, setAnswer] = useState(null);
  const [trouble, setTrouble] = useState(null);
  const asking = useRef(ask);
  asking.current = ask;

  const look = useCallback(async () => {
    try {
      const told = await asking.current();
      setTrouble(null);
      setAnswer(told);
    } catch (refused) {
      setTrouble(refused.message);
    }
  }, []);

  useEffect(() => {
    let timer;
    let over = false;
    async function round() {
      if (!document.hidden) {
        await look();
      }
      if (!over) {
        timer = setTimeout(round, millis);
      }
    }
    round();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [look, millis]);

  return [answer, trouble, look];
}
