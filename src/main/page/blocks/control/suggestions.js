import { useContext, useEffect, useState } from "react";
import { Acting } from "./acting.js";
import { groupsOf } from "./options.js";

const PAUSE_MILLIS = 250;
const SLACKS_LEAST = 3;

/** The bot's options for what is typed, once enough is typed and the typing rests. */
export function useSuggestions(wanted, element, blockId, typed) {
  const { suggest } = useContext(Acting);
  const [answer, setAnswer] = useState({ groups: [], hint: "" });
  const least = element.min_query_length ?? SLACKS_LEAST;
  const words = typed.trim();
  const enough = wanted && suggest && words.length >= least;

  useEffect(() => {
    if (!enough) {
      return undefined;
    }
    let current = true;
    const timer = setTimeout(async () => {
      const next = await asked(suggest, { blockId, actionId: element.action_id, value: words });
      if (current) {
        setAnswer(next);
      }
    }, PAUSE_MILLIS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [enough, words, blockId, element.action_id]);

  if (!enough) {
    const hint = suggest ? `Type ${least === 1 ? "a letter" : `${least} letters`} to search.` : "This menu cannot be searched here.";
    return { groups: [], hint };
  }
  return answer;
}

async function asked(suggest, what) {
  try {
    const { ack } = await suggest(what);
    if (ack?.failed) {
      return { groups: [], hint: "The bot did not answer." };
    }
    const groups = groupsOf(JSON.parse(ack.body || "{}"));
    return { groups, hint: groups.some((group) => group.options.length) ? "" : "Nothing found." };
  } catch (refused) {
    return { groups: [], hint: refused.message };
  }
}
