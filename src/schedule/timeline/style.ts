/** The looks of the page, on screen and on paper. */
export const STYLE = `
:root{color-scheme:light}
body{margin:0;background:#fff;color:#1c1c1c;font:16px/1.5 system-ui,"Noto Sans","Segoe UI",Roboto,Arial,sans-serif}
main{max-width:44rem;margin:0 auto;padding:16px 12px}
h1{font-size:1.35rem;line-height:1.3;margin:0 0 .5rem}
h2{font-size:1.1rem;margin:1.5rem 0 .5rem}
.status{font-weight:600;border-left:4px solid #1f5fa8;padding:.25rem .75rem;margin:.5rem 0;background:#eef4fb}
dl{display:grid;grid-template-columns:auto 1fr;gap:.15rem 1rem;margin:.75rem 0}
dt{color:#4a4a4a}
dd{margin:0;overflow-wrap:anywhere}
figure{margin:1rem 0 0}
svg{display:block;max-width:100%;overflow:visible}
svg text{font-size:14px;fill:#1c1c1c}
svg .first{font-weight:600}
svg .more{fill:#3d3d3d;font-size:13px}
svg .tick{font-size:11px;fill:#5a5a5a;text-anchor:end}
.axis{stroke:#8a8a8a;stroke-width:2}
.leader{fill:none;stroke:#a9a9a9}
.window{fill:#bcd6f2;stroke:#1f5fa8}
.window-on{fill:#bcd6f2;stroke:#1f5fa8}
.mark{fill:#fff;stroke:#1c1c1c;stroke-width:2}
.mark.valid{fill:#176b35;stroke:#176b35}
.tick-mark{fill:none;stroke:#fff;stroke-width:2}
.mark.not-valid{stroke:#a8201a}
.cross{fill:none;stroke:#a8201a;stroke-width:2}
.mark.extraneous,.mark.ignored{stroke:#6a6a6a;stroke-dasharray:3 2}
.mark.earliest,.mark.latest,.mark.recommended{fill:#1f5fa8;stroke:#1f5fa8;stroke-width:1}
.mark.as-of{stroke:#8a4b00;stroke-width:3;stroke-dasharray:6 3}
svg .first.not-valid{fill:#a8201a}
svg .first.as-of{fill:#8a4b00}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0;margin:.5rem 0 0;font-size:.875rem}
.legend li{display:flex;align-items:center;gap:.4rem}
.legend svg{flex:none}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:left;color:#4a4a4a;padding-bottom:.25rem}
th,td{border:1px solid #b5b5b5;padding:.3rem .45rem;text-align:left;vertical-align:top;overflow-wrap:break-word}
th{background:#f1f1f1}
td:first-child{white-space:nowrap}
.wide{overflow-x:auto}
ul.grounds{padding-left:1.2rem;margin:.25rem 0}
ul.grounds li{margin:.2rem 0;overflow-wrap:anywhere}
footer{margin-top:1.5rem;font-size:.875rem;color:#4a4a4a}
@media (max-width:30rem){table{font-size:.8125rem}th,td{padding:.25rem .3rem}}
@media print{main{max-width:none;padding:0}figure,tr,li{break-inside:avoid}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
