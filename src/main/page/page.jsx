import { createRoot } from "react-dom/client";
import "./tokens.css";
import "./page.css";
import { Shell } from "./shell/Shell.jsx";

createRoot(document.getElementById("page")).render(<Shell />);
