import { createRoot } from "react-dom/client";
import "./page.css";

createRoot(document.getElementById("page")).render(<h1>Evenkeel sandbox</h1>);
