// Plain JavaScript, since an older Node cannot even read the TypeScript of the other scripts.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Opinio's scripts need Node 24; this is ${process.version}. On Linux x64 "npm ci" brings it along; elsewhere install it from https://nodejs.org.`,
  );
  process.exit(1);
}
