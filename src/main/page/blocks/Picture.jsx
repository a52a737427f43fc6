import { Link } from "./mentions.jsx";
import { plain } from "./Words.jsx";

/** An image. The page loads nothing from elsewhere: such an image is named and linked. */
export function Picture({ image, small = false }) {
  const url = image.image_url ?? image.slack_file?.url ?? "";
  const words = image.alt_text || "Image";
  const own = /^data:image\//.test(url) || URL.canParse(url) && new URL(url).origin === location.origin;
  const shown = own ? <img src={url} alt={image.alt_text ?? ""} /> : <Link url={url}>{words}</Link>;
  if (small) {
    return <span className="picture-small">{shown}</span>;
  }
  return (
    <figure className="picture">
      {image.title && <figcaption>{plain(image.title)}</figcaption>}
      {shown}
    </figure>
  );
}
