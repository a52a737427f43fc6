/* Bundles the page into the directory named by the first argument. */
import { build } from "esbuild";

const [outdir] = Deno.args;

await build({
  entryPoints: ["page.jsx", "index.html"],
  outdir,
  bundle: true,
  minify: true,
  jsx: "automatic",
  loader: { ".html": "copy" },
  define: { "process.env.NODE_ENV": '"production"' },
  target: "es2022",
  legalComments: "linked",
});

// esbuild's own process would keep this one waiting
Deno.exit(0);
