import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** So near to the end counts as being there. */
const NEAR = 40;

/** So far from the beginning older messages are asked for. */
const EARLY = 400;

/**
 * A list that shows its end and stays there while more comes, unless the reader scrolled up; and that stays where it is while older
 * messages come in above. `ids` are those of the messages, oldest first.
 */
export function useBottom({ ids, own, hasOlder, onOlder }) {
  const list = useRef(null);
  const view = useRef({ stuck: true, first: null, newest: null, height: 0, asked: 0 });
  const [isAtBottom, setAtBottom] = useState(true);
  const [hasMissed, setMissed] = useState(false);
  const newest = ids[ids.length - 1];

  const toBottom = useCallback(() => {
    view.current.stuck = true;
    list.current.scrollTop = list.current.scrollHeight;
    setMissed(false);
    setAtBottom(true);
  }, []);

  useLayoutEffect(() => {
    const box = list.current;
    const seen = view.current;
    const isNew = newest !== seen.newest;
    if (seen.stuck || (isNew && own.has(newest))) {
      toBottom();
    } else if (seen.first && ids[0] < seen.first) {
      box.scrollTop += box.scrollHeight - seen.height;
    } else if (isNew && newest > seen.newest) {
      setMissed(true);
    }
    Object.assign(seen, { first: ids[0], newest, height: box.scrollHeight });
  }, [ids]);

  useEffect(() => {
    const box = list.current;
    const grown = new ResizeObserver(() => {
      if (view.current.stuck) {
        box.scrollTop = box.scrollHeight;
      }
      view.current.height = box.scrollHeight;
    });
    grown.observe(box);
    grown.observe(box.firstElementChild);
    return () => grown.disconnect();
  }, []);

  const onScroll = () => {
    const box = list.current;
    const stuck = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
    view.current.stuck = stuck;
    setAtBottom(stuck);
    if (stuck) {
      setMissed(false);
    }
    if (hasOlder && box.scrollTop < EARLY && view.current.asked !== ids.length) {
      view.current.asked = ids.length;
      onOlder();
    }
  };

  /** Shows one message in the middle. */
  const show = useCallback(ts => {
    const article = list.current.querySelector(`[data-ts="${CSS.escape(ts)}"]`);
    if (article) {
      view.current.stuck = false;
      article.scrollIntoView({ block: "center" });
      article.focus({ preventScroll: true });
    }
    return !!article;
  }, []);

  return { list, onScroll, toBottom, show, isAtBottom, hasMissed };
}
