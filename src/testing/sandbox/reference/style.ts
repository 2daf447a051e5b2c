/** The look of the page: system fonts, both colour schemes, one column on a phone. */
export const style = `
:root{color-scheme:light dark;--ink:#1b2327;--soft:#5a676e;--line:#d9e0e3;--page:#fbfcfc;--card:#fff;--mark:#f1f5f6;--link:#00657a;--warn:#7a4b00;--warnbg:#fff6e3;--get:#1f6f43;--post:#1c5fa8;--put:#8a5a00;--delete:#a32626}
@media (prefers-color-scheme:dark){:root{--ink:#e3e9eb;--soft:#9aa8ae;--line:#313b40;--page:#14191b;--card:#1b2225;--mark:#232c30;--link:#6cc7dc;--warn:#f0c674;--warnbg:#2c2514;--get:#6fcf97;--post:#7db4f0;--put:#e0b25a;--delete:#f08a8a}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
a{color:var(--link)}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.875em}
[lang=en]{color:var(--soft);font-size:.9em;font-weight:400}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem}
header{padding:2rem 1.25rem 1rem;max-width:80rem;margin:auto}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 .25rem}
h2{font-size:1.3rem;margin:2.5rem 0 .75rem;padding-bottom:.35rem;border-bottom:2px solid var(--line)}
h3{font-size:1.05rem;margin:1.5rem 0 .4rem}
h4{font-size:.95rem;margin:1.4rem 0 .45rem}
h1 [lang=en],h2 [lang=en]{display:block;font-size:.95rem}
.notice{border-left:4px solid var(--warn);background:var(--warnbg);padding:.75rem 1rem;margin:1rem 0;border-radius:0 6px 6px 0}
.notice p{margin:.2rem 0}
.layout{max-width:80rem;margin:auto;padding:0 1.25rem 4rem;display:grid;grid-template-columns:minmax(0,1fr);gap:2rem}
nav ul{list-style:none;margin:0;padding:0}
nav>ul{display:flex;flex-wrap:wrap;gap:.4rem}
nav>ul>li>a{display:block;padding:.35rem .7rem;border:1px solid var(--line);border-radius:999px;background:var(--card);text-decoration:none;font-size:.9rem}
nav ul ul{display:none}
details.call{border:1px solid var(--line);border-radius:8px;background:var(--card);margin:.5rem 0}
details.call[open]{border-color:var(--soft)}
summary{cursor:pointer;padding:.65rem .9rem;display:grid;grid-template-columns:4.2rem minmax(0,1fr);gap:.1rem .75rem;align-items:baseline;list-style:none}
summary::-webkit-details-marker{display:none}
summary:focus-visible,a:focus-visible,pre:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.method{font:700 .78rem/1.7 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;text-align:center;border:1px solid currentColor;border-radius:5px}
.get{color:var(--get)}.post{color:var(--post)}.put{color:var(--put)}.delete{color:var(--delete)}
.path{font-size:.95rem;font-weight:600;overflow-wrap:anywhere}
.what{grid-column:2;color:var(--soft);font-size:.92rem}
.unfolded{padding:0 .9rem 1rem;border-top:1px solid var(--line);scroll-margin-top:6rem}
.name{margin:.8rem 0 .4rem}
dl{display:grid;grid-template-columns:minmax(0,1fr);gap:.1rem 1rem;margin:.6rem 0}
dt{font-size:.85rem;color:var(--soft)}dd{margin:0 0 .4rem}
.role{display:inline-block;background:var(--mark);border-radius:5px;padding:.05rem .5rem;margin:.12rem .1rem .12rem 0;font-size:.88rem}
.role b{font-weight:600}.role code{color:var(--soft)}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th{text-align:left;font-weight:600;font-size:.82rem;color:var(--soft)}
th,td{padding:.38rem .75rem .38rem 0;border-bottom:1px solid var(--line);vertical-align:top}
td code{overflow-wrap:anywhere}
.fields{table-layout:fixed}.fields th:first-child{width:31%}.fields th:nth-child(2){width:29%}.fields td{overflow-wrap:anywhere}
.before{color:var(--soft)}
.must{color:var(--delete);padding-left:.15rem}
.value{background:var(--mark);border-radius:4px;padding:0 .3rem;white-space:nowrap}
.limit{color:var(--soft);font-size:.82rem;overflow-wrap:anywhere}
.choice td{color:var(--soft);font-size:.85rem;padding-top:.8rem}
.of{margin:.2rem 0;font-size:.9rem}
.plain{margin:.2rem 0}
pre{background:var(--mark);border-radius:6px;padding:.8rem 1rem;overflow-x:auto;line-height:1.45;margin:.3rem 0;max-height:32rem}
.refusals td:first-child{width:3.5rem}
.codes td:first-child{width:17rem}
.code{font:.8rem ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;display:inline-block;margin-right:.4rem}
.record,.codes tr{scroll-margin-top:1rem}
.record:target,.codes tr:target{background:var(--warnbg);box-shadow:-.5rem 0 0 var(--warnbg),.5rem 0 0 var(--warnbg)}
.record:target h3::before{content:'→ ';color:var(--warn)}
footer{border-top:1px solid var(--line);padding:1.5rem 1.25rem 3rem;color:var(--soft);font-size:.9rem;max-width:80rem;margin:auto}
@media (min-width:40rem){dl{grid-template-columns:11rem minmax(0,1fr)}dd{margin:0}}
@media (min-width:64rem){.layout{grid-template-columns:15rem minmax(0,1fr)}nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding:1.5rem 0}nav>ul{display:block}nav>ul>li>a{border:0;background:none;padding:.25rem 0;font-weight:600}nav ul ul{display:block;margin:0 0 .6rem .1rem;border-left:1px solid var(--line)}nav ul ul a{display:block;font-size:.82rem;padding:.08rem .7rem;text-decoration:none;color:var(--soft);overflow-wrap:anywhere}nav ul ul a:hover{color:var(--link)}main>section:first-child h2{margin-top:1.5rem}}
@media (max-width:40rem){.refusals tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--line)}.refusals td{display:block;border:0;padding:.1rem 0;width:auto}.codes td{display:block;border:0;padding:.1rem 0}.codes tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--line)}.codes td:first-child{width:auto}.fields thead{display:none}.fields tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--line)}.fields td{display:inline;border:0;padding:0 .6rem 0 0}.fields td:first-child{display:block}}
@media print{nav{display:none}details.call{break-inside:avoid}}
`;
