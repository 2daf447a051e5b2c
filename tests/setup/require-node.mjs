/**
 * First line of every script: says what to do where the Node that the project brings along did not arrive. Plain
 * JavaScript, because an old Node must be able to read it.
 */
const [major, minor] = process.versions.node.split('.').map(Number);
const runsTypeScript = major > 22 || (major === 22 && minor >= 18);

if (!runsTypeScript) {
  console.error(`Node ${process.versions.node} không chạy được dự án này. Dự án tự mang theo Node 24 (gói npm "node"), nhưng gói đó chưa được cài:
  thường do "npm install --ignore-scripts", hoặc do Alpine Linux không có bản dựng sẵn.
  Cách sửa: chạy lại "npm install" có cho phép script, hoặc dùng Node từ 22.18 trở lên.

Node ${process.versions.node} cannot run this project. It brings Node 24 along (npm package "node"), which was not installed:
  usually because of "npm install --ignore-scripts", or because Alpine Linux has no prebuilt binary.
  To mend it: run "npm install" again with scripts allowed, or use Node 22.18 or newer.`);
  process.exit(1);
}
