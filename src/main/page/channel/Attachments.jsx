import { Blocks } from "../blocks/Blocks.jsx";
import { Link } from "../blocks/mentions.jsx";
import { Mrkdwn } from "../blocks/Mrkdwn.jsx";
import { useWorkspace } from "../shell/context.js";

/** What hangs on a message: what a link showed, or an app's older form of blocks. */
export function Attachments({ attachments, onAction }) {
  return attachments.map((one, place) => <Attachment key={one.id || place} of={one} onAction={onAction} />);
}

function Attachment({ of, onAction }) {
  const { directory } = useWorkspace();
  const words = text => <Mrkdwn text={text} directory={directory} />;
  const colour = /^#?[0-9a-f]{6}$/i.test(of.color) ? `#${of.color.replace("#", "")}` : undefined;
  return (
    <>
      {of.pretext && words(of.pretext)}
      <blockquote className="attachment" style={{ borderColor: colour }}>
        {of.author_name && <p><small>{of.author_name}</small></p>}
        {of.title && <p><b>{of.title_link ? <Link url={of.title_link}>{of.title}</Link> : of.title}</b></p>}
        {of.blocks?.length > 0
          ? <Blocks blocks={of.blocks} directory={directory} onAction={onAction} />
          : (of.text || of.fallback) && words(of.text || of.fallback)}
        {of.fields?.map((field, place) => <p key={place}><b>{field.title}</b> {words(field.value)}</p>)}
        {of.footer && <p><small>{of.footer}</small></p>}
      </blockquote>
    </>
  );
}
