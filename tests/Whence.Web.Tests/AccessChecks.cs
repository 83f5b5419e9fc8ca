namespace Whence.Web.Tests;

/// <summary>What a page must have for the keyboard and for a screen reader, checked in the page itself.</summary>
/// <remarks>Names of controls, links and regions; one level of heading after the other; captions of tables; labels of fields; ids once; contrast of text by WCAG 2.2 (4.5, or 3 where large).</remarks>
internal static class AccessChecks
{
    /// <summary>What is wrong with the page, a line each.</summary>
    public static Task<string[]> RunAsync(Visit visit) => visit.Page.EvaluateFunctionAsync<string[]>(Script);

    private const string Script = """
        () => {
          const flaws = [];
          const say = (what, element) => flaws.push(what + ': ' + element.outerHTML.slice(0, 160));
          const name = e => (e.getAttribute('aria-label') || (e.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean).map(i => document.getElementById(i)?.textContent ?? '').join(' ') || e.textContent || e.getAttribute('title') || '').trim();
          if (!document.documentElement.lang) flaws.push('no language');
          if (!document.title.trim()) flaws.push('no title');
          if (document.querySelectorAll('main').length !== 1) flaws.push('not one main');
          const ids = new Set();
          for (const e of document.querySelectorAll('[id]')) { if (ids.has(e.id)) say('id twice', e); ids.add(e.id); }
          let last = 0;
          for (const h of document.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
            const level = +h.tagName[1];
            if (!h.textContent.trim()) say('empty heading', h);
            if (level > last + 1) say('heading skips a level', h);
            last = level;
          }
          for (const e of document.querySelectorAll('a[href],button,summary')) if (!name(e)) say('no name', e);
          for (const e of document.querySelectorAll('input:not([type=hidden]),select,textarea')) if (!e.labels?.length && !e.getAttribute('aria-label')) say('no label', e);
          for (const e of document.querySelectorAll('[role=region],[role=group],svg[role=img],nav')) if (!(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby'))) say('no label', e);
          for (const t of document.querySelectorAll('table')) {
            if (!t.caption?.textContent.trim()) say('no caption', t);
            for (const h of t.querySelectorAll('th')) if (!h.scope) say('no scope', h);
          }
          for (const e of document.querySelectorAll('[aria-labelledby],[aria-describedby]'))
            for (const id of ((e.getAttribute('aria-labelledby') || '') + ' ' + (e.getAttribute('aria-describedby') || '')).split(' ').filter(Boolean))
              if (!document.getElementById(id)) say('label leads nowhere', e);
          for (const e of document.querySelectorAll('[tabindex]')) if (e.tabIndex > 0) say('own tab order', e);
          for (const e of document.querySelectorAll('.wide')) if (e.scrollWidth > e.clientWidth + 1 && e.tabIndex < 0) say('scrolls but takes no focus', e);
          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const rgba = c => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
          const lum = c => { const [r, g, b] = c.map(v => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }); return .2126 * r + .7152 * g + .0722 * b; };
          const back = e => { for (let n = e; n; n = n.parentElement) { const c = rgba(getComputedStyle(n).backgroundColor); if (c[3] === 255) return c; } return rgba(matchMedia('(prefers-color-scheme: dark)').matches ? '#121212' : '#fff'); };
          const seen = new Set();
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const e = walker.currentNode.parentElement;
            if (!walker.currentNode.textContent.trim() || seen.has(e) || e.closest('svg') || !e.checkVisibility()) continue;
            seen.add(e);
            const style = getComputedStyle(e), fore = rgba(style.color), ground = back(e);
            const a = lum(fore.slice(0, 3)), b = lum(ground.slice(0, 3)), ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
            const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && +style.fontWeight >= 700);
            if (ratio < (large ? 3 : 4.5)) say('contrast ' + ratio.toFixed(2), e);
          }
          return flaws;
        }
        """;
}
