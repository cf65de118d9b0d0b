import { PassThrough } from "node:stream";
import { remark } from "remark";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import lint from "remark-preset-lint-recommended";
import { createUnifiedLanguageServer } from "unified-language-server";

// The server gives its engine two streams for a report that nobody reads. Once the report is larger than their
// buffer the engine waits for ever: so they must swallow what is written.
PassThrough.prototype._transform = (_chunk, _encoding, done) => done();

createUnifiedLanguageServer({
  configurationSection: "remark",
  defaultProcessor: remark,
  ignoreName: ".no-remarkignore",
  packageField: "noRemarkConfig",
  pluginPrefix: "remark",
  plugins: [remarkGfm, [remarkFrontmatter, ["yaml"]], lint],
  processorName: "no-remark-beside-the-memo",
  processorSpecifier: "remark",
  rcName: ".no-remarkrc",
});
