import { Call, Channel, Emoji, Group, Link, Moment, Person } from "./mentions.jsx";

/** What people and bots write with Slack's own editor. */
export function RichText({ elements }) {
  return <div className="rich" dir="auto">{elements?.map((part, place) => <Piece key={place} part={part} />)}</div>;
}

function Piece({ part }) {
  const inside = part.elements?.map((element, place) => <Inline key={place} element={element} />);
  switch (part.type) {
    case "rich_text_list": return <Items part={part} />;
    case "rich_text_quote": return <blockquote>{inside}</blockquote>;
    case "rich_text_preformatted": return <pre>{inside}</pre>;
    default: return <div className="rich-line">{inside}</div>;
  }
}

function Items({ part }) {
  const List = part.style === "ordered" ? "ol" : "ul";
  return (
    <List start={part.style === "ordered" ? 1 + (part.offset ?? 0) : undefined} style={{ marginInlineStart: `${(part.indent ?? 0) * 1.5}em` }}>
      {part.elements?.map((item, place) => <li key={place}><Piece part={item} /></li>)}
    </List>
  );
}

function Inline({ element }) {
  const { style = {} } = element;
  let shown = <Content element={element} />;
  shown = style.code ? <code>{shown}</code> : shown;
  shown = style.strike ? <s>{shown}</s> : shown;
  shown = style.italic ? <i>{shown}</i> : shown;
  return style.bold ? <b>{shown}</b> : shown;
}

function Content({ element }) {
  switch (element.type) {
    case "text": return element.text;
    case "link": return <Link url={element.url}>{element.text || element.url}</Link>;
    case "user": return <Person id={element.user_id} />;
    case "channel": return <Channel id={element.channel_id} />;
    case "usergroup": return <Group id={element.usergroup_id} />;
    case "broadcast": return <Call range={element.range} />;
    case "emoji": return <Emoji name={element.name} />;
    case "date": return (
      <Moment seconds={element.timestamp} format={element.format ?? "{date_num} {time}"} url={element.url} otherwise={element.fallback} />
    );
    default: return element.text ?? element.value ?? null;
  }
}
