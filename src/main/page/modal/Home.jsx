import { useEffect, useState } from "react";
import { act } from "../wire.js";
import { Blocks } from "../blocks/Blocks.jsx";
import { refusalIn, refusalOf } from "../blocks/refusal.js";

/** The app's Home as a person sees it; opening it tells the bot. */
export function Home({ home, directory, user }) {
  const [refusal, setRefusal] = useState(null);

  useEffect(() => {
    let current = true;
    const say = (words) => current && setRefusal(words);
    act("home", { user }).then((answer) => say(refusalIn(answer)), (refused) => say(refusalOf(refused)));
    return () => {
      current = false;
    };
  }, [user]);

  const where = { user, viewId: home?.id };
  return (
    <section className="home" aria-label="App Home">
      <p className="blocks-refused" role="status">{refusal}</p>
      {home
        ? (
          <Blocks
            key={home.id}
            blocks={home.blocks}
            directory={directory}
            onAction={(action) => act("click", { ...where, ...action })}
            onSuggest={(asked) => act("suggest", { ...where, ...asked })}
          />
        )
        : <p className="home-empty">The app shows nothing here yet.</p>}
    </section>
  );
}
