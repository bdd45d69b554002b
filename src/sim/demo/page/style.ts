/** How the page looks: light or dark as the reader's system is, one column on a phone. */
export const STYLE: string = `:root {
  color-scheme: light dark;
  --back: #ffffff; --text: #1d1c1d; --soft: #616061; --line: #dddddd; --panel: #f8f8f8; --link: #0b5cad;
  --primary: #007a5a; --danger: #c01343; --mention: #fff0c2; --mention-text: #0b4c8c; --ours: #e8f5fd; --new: #fff8e1;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #1a1d21; --text: #e8e8e8; --soft: #ababad; --line: #3c3f44; --panel: #222529; --link: #6fb7ff;
    --primary: #148567; --danger: #d8345f; --mention: #4a3b0b; --mention-text: #ffd666; --ours: #14293a; --new: #2c2a1f;
  }
}
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.46 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; background: var(--back); color: var(--text); }
a { color: var(--link); }
h1 { font-size: 1.1rem; margin: 0; }
h2 { font-size: 1rem; margin: 0; padding: 0.7rem 1rem; }
h3 { font-size: 1.05rem; margin: 0.2rem 0; }
header { display: flex; flex-wrap: wrap; gap: 0.4rem 1.2rem; align-items: center; padding: 0.6rem 1rem; background: #4a154b; color: #ffffff; position: sticky; top: 0; z-index: 2; }
header p { margin: 0; font-variant-numeric: tabular-nums; }
header p b { font-size: 1.25rem; }
header form { display: flex; gap: 0.35rem; align-items: center; }
header .chip { color: #ffffff; }
nav { display: flex; flex-wrap: wrap; gap: 0.3rem; }
.chip { padding: 0.15rem 0.6rem; border: 1px solid transparent; border-radius: 1rem; text-decoration: none; color: inherit; }
.chip[aria-current="true"] { border-color: currentColor; font-weight: 600; }
main { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
.slack, .customers { height: calc(100vh - 3.6rem); display: flex; flex-direction: column; min-height: 20rem; }
.customers { border-left: 1px solid var(--line); background: var(--panel); }
.slack > nav { padding: 0.6rem 1rem; border-bottom: 1px solid var(--line); }
ol.log, ol.timeline { list-style: none; margin: 0; padding: 0.5rem 0; overflow-y: auto; flex: 1; }
.message { padding: 0.4rem 1rem; }
.message:hover { background: var(--panel); }
.message form { display: flex; gap: 0.7rem; }
.message.in-thread { padding-left: 4rem; }
.message.ephemeral { background: var(--new); }
.private { color: var(--soft); font-size: 0.85rem; margin: 0; }
.avatar { flex: none; width: 2.3rem; height: 2.3rem; border-radius: 0.4rem; background: #4a154b; color: #ffffff; display: grid; place-items: center; font-weight: 700; text-transform: uppercase; }
.body { min-width: 0; flex: 1; overflow-wrap: anywhere; }
.who { margin: 0; }
.who time, .who span, .edited, small { color: var(--soft); font-size: 0.8rem; font-weight: 400; }
.section { display: flex; gap: 0.8rem; justify-content: space-between; margin: 0.2rem 0; }
.field { margin: 0.2rem 0; }
.context { color: var(--soft); font-size: 0.84rem; margin: 0.2rem 0; display: flex; flex-wrap: wrap; gap: 0.5rem; }
.actions { display: flex; flex-wrap: wrap; gap: 0.45rem; margin: 0.4rem 0; align-items: center; }
blockquote { margin: 0.2rem 0; padding: 0 0 0 0.8rem; border-left: 4px solid var(--line); }
pre, code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.86em; background: var(--panel); border: 1px solid var(--line); border-radius: 4px; }
code { padding: 0 0.2em; color: var(--danger); }
pre { padding: 0.4rem; white-space: pre-wrap; margin: 0.2rem 0; }
hr { border: 0; border-top: 1px solid var(--line); }
.mention { background: var(--mention); color: var(--mention-text); border-radius: 3px; padding: 0 0.15em; }
.mention.me { font-weight: 700; }
button, .button, summary { font: inherit; font-weight: 600; font-size: 0.88rem; padding: 0.3rem 0.75rem; min-height: 2rem; border: 1px solid var(--line); border-radius: 0.35rem; background: var(--back); color: var(--text); cursor: pointer; display: inline-flex; align-items: center; }
.button a { color: inherit; text-decoration: none; }
.button.dead { opacity: 0.6; cursor: not-allowed; }
button.primary { background: var(--primary); border-color: var(--primary); color: #ffffff; }
button.danger { background: var(--danger); border-color: var(--danger); color: #ffffff; }
:focus-visible { outline: 3px solid #1d9bd1; outline-offset: 2px; }
.menu { position: relative; }
.menu summary { list-style: none; }
.menu summary::-webkit-details-marker { display: none; }
.options { position: absolute; z-index: 1; right: 0; min-width: 12rem; display: grid; background: var(--back); border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.3rem; box-shadow: 0 4px 14px rgb(0 0 0 / 25%); }
.options button { border: 0; justify-content: flex-start; text-align: left; }
.attachment { display: grid; grid-template-columns: 4px minmax(0, 1fr); gap: 0 0.7rem; margin: 0.3rem 0; }
.attachment .pretext { grid-column: 1 / -1; }
.attachment .bar { height: 100%; }
.dialog { position: fixed; inset: 0; background: rgb(0 0 0 / 55%); display: grid; place-items: center; z-index: 3; padding: 1rem; }
.dialog form[action="/submit"] { background: var(--back); border-radius: 0.6rem; padding: 1.1rem; width: min(32rem, 100%); max-height: 90vh; overflow: auto; }
.dialog h2 { padding: 0 0 0.6rem; }
.input { margin: 0.6rem 0; }
.input label { display: block; font-weight: 600; }
.input input:not([type="radio"]), .input select, .input textarea { font: inherit; width: 100%; padding: 0.45rem; margin-top: 0.2rem; border: 1px solid var(--line); border-radius: 0.35rem; background: var(--back); color: var(--text); }
.radios { display: grid; gap: 0.3rem; border: 0; margin: 0; padding: 0; }
.radios legend { font-weight: 600; padding: 0; }
.input .radios label { font-weight: 400; }
.error { color: var(--danger); margin: 0.2rem 0; }
.timeline .platform { color: var(--quiet, inherit); text-transform: uppercase; letter-spacing: 0.05em; font-size: 0.7rem; }
.timeline > li { border-bottom: 1px solid var(--line); padding: 0.5rem 1rem; }
.post { padding: 0.25rem 0.5rem; overflow-wrap: anywhere; }
.post p { margin: 0.1rem 0; }
.post.ours { background: var(--ours); border-radius: 0.5rem; }
.post.reply { margin-left: 1.2rem; border-left: 2px solid var(--line); }
.post:target, .post:has(:target) { outline: 2px solid #1d9bd1; border-radius: 0.5rem; }
.gone { color: var(--soft); font-style: italic; }
.refused header { background: #7a1030; }
.ended header::after { content: "The demo has ended."; font-weight: 700; }
@media (prefers-reduced-motion: no-preference) {
  .new { animation: arrive 1.2s ease-out; }
  @keyframes arrive { from { background: var(--new); } }
}
@media (max-width: 50rem) {
  header { position: static; }
  main { grid-template-columns: minmax(0, 1fr); }
  .slack, .customers { height: auto; max-height: 85vh; }
  .customers { border-left: 0; border-top: 1px solid var(--line); }
}
`;

/** The sign in the browser's tab. */
export const ICON: string = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#4a154b"/><path d="M8 3v5l3 2" stroke="#fff" stroke-width="1.6" fill="none"/></svg>
`;
