import { useRef, useState } from "react";
import { Emoji } from "../blocks/mentions.jsx";
import { useWorkspace } from "../shell/context.js";
import { Popup } from "../shell/Popup.jsx";
import { hasReacted, react, REACTIONS } from "./reacting.js";
import { useRefusal } from "./refusal.js";

const words = name => name.replaceAll("_", " ");

/** The reactions at a message; pressing one adds or takes back one's own. */
export function Reactions({ post, channel }) {
  const { user, directory } = useWorkspace();
  const refusal = useRefusal();
  if (!post.reactions?.length) {
    return null;
  }
  return (
    <div className="reactions" role="group" aria-label="Reactions">
      {post.reactions.map(one => (
        <button
          key={one.name}
          type="button"
          className="reaction"
          aria-pressed={hasReacted(post, one.name, user)}
          aria-label={`${words(one.name)}, ${one.count}`}
          title={`${one.users.map(id => directory.people[id]?.realName || id).join(", ")} reacted with :${one.name}:`}
          disabled={channel.archived}
          onClick={() => refusal.of(react(post, channel, one.name, user))}
        >
          <Emoji name={one.name} /> {one.count}
        </button>
      ))}
      <AddReaction post={post} channel={channel} className="reaction" />
    </div>
  );
}

/** A button that shows the reactions to choose from. */
export function AddReaction({ post, channel, className }) {
  const { user } = useWorkspace();
  const refusal = useRefusal();
  const button = useRef(null);
  const [isOpen, setOpen] = useState(false);
  const choose = name => {
    button.current?.focus();
    setOpen(false);
    refusal.of(react(post, channel, name, user));
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label="Add reaction"
        title="Add reaction"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        disabled={channel.archived}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true">☺</span>
      </button>
      {isOpen && (
        <Popup anchor={button.current} role="dialog" label="Reactions" onClose={() => setOpen(false)}>
          <div className="reaction-choice">
            {REACTIONS.map(([name, does]) => (
              <button
                key={name}
                type="button"
                aria-label={does ? `${words(name)}: ${does}` : words(name)}
                title={does ? `:${name}: ${does}` : `:${name}:`}
                onClick={() => choose(name)}
              >
                <Emoji name={name} />
              </button>
            ))}
          </div>
        </Popup>
      )}
    </>
  );
}
