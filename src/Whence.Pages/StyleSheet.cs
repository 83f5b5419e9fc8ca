using System.Security.Cryptography;
using System.Text;

namespace Whence.Pages;

/// <summary>The style of the pages: light and dark by the system, printable, readable at 360 px.</summary>
internal static class StyleSheet
{
    public const string Text = """
        :root{color-scheme:light dark;--paper:#fdfdfb;--ink:#1c1d1f;--quiet:#5a5f66;--line:#d5d7d9;--link:#0b4f9e;--claim:#fff0b8;--figure:#d6ecff;--evidence:#e4f3df;--bad:#9c1c1c;--good:#1c6130;--box:#f1f2f0;--edge:#7b8087}
        @media(prefers-color-scheme:dark){:root{--paper:#16181a;--ink:#e8e8e5;--quiet:#a9aeb4;--line:#3a3e42;--link:#8ec2ff;--claim:#4d4416;--figure:#17395a;--evidence:#23402a;--bad:#ff9d94;--good:#93d8a5;--box:#212427;--edge:#878d94}}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:62rem;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,"Segoe UI","Noto Sans",sans-serif;overflow-wrap:break-word}
        h1,h2,h3,h4{overflow-wrap:anywhere;line-height:1.25;margin:1.6em 0 .5em}h1{margin-top:.5em}h2{border-top:2px solid var(--ink);padding-top:.6em}h4{margin:1.1em 0 .3em}
        summary{min-height:24px}a{color:var(--link)}a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;background:var(--paper);padding:.5rem}
        .lead{max-width:46rem}.quiet{color:var(--quiet)}.rule{color:var(--quiet);font:.75rem ui-monospace,monospace;overflow-wrap:anywhere}
        nav{background:var(--box);padding:.2rem 1rem 1rem;border-radius:8px}nav h2{border:0;font-size:1.1rem;margin:.8em 0 .2em;padding:0}nav li{margin:.25em 0}
        .wide{overflow-x:auto}.wide td{min-width:5.5rem}table{border-collapse:collapse;width:100%;font-size:.94rem}caption{text-align:left;color:var(--quiet);padding:.3em 0}
        td>a{display:inline-block;min-width:24px;min-height:24px}th,td{text-align:left;vertical-align:top;padding:.35em .6em;border-bottom:1px solid var(--line)}th{font-weight:600}.day{white-space:nowrap}.number{white-space:nowrap;font-variant-numeric:tabular-nums}
        article.claim,article.series{border-left:4px solid var(--line);padding-left:1rem;margin:2rem 0}
        .count span{display:inline-block;margin-right:.5em;padding:0 .5em;border:1px solid var(--line);border-radius:1em;font-size:.85rem}.count .disputed{color:var(--bad);border-color:currentColor}.count .origins{font-weight:600}.flaw{color:var(--bad);font-weight:600}
        ul.origins{list-style:none;padding:0}ul.origins>li{margin:.6em 0;padding:.5em .8em;background:var(--box);border-radius:6px}
        .state,.stance{font-size:.8rem;font-weight:600;text-transform:uppercase;letter-spacing:.03em}.confirmed>.state{color:var(--good)}.denies .stance,.doubts .stance{color:var(--bad)}
        blockquote{margin:.4em 0 0;padding-left:.7em;border-left:3px solid var(--line)}blockquote a{color:inherit}cite{color:var(--quiet);font-size:.9em}
        figure{margin:1rem 0}figcaption{font-weight:600}svg{display:block;max-width:none;height:auto}svg text{fill:var(--ink);font:13px system-ui,sans-serif}
        .node rect{fill:var(--paper);stroke:var(--quiet)}.node.report rect{fill:var(--box);stroke:var(--ink)}.node .note text{fill:var(--quiet);font-size:11.5px}.node a text{fill:var(--link)}
        .edge path{fill:none;stroke:var(--ink);stroke-width:1.6}.edge.inferred path{stroke-dasharray:5 4}.edge .head,.edge.inferred .head{fill:var(--ink);stroke:none}
        .rung line{stroke:var(--line)}.rung text{fill:var(--quiet);font-size:12px}.line polyline{fill:none;stroke:var(--c);stroke-width:1.5;opacity:.7}.line circle{fill:var(--c);stroke:var(--paper);stroke-width:1.5}.line .range{stroke:var(--c);stroke-width:6;opacity:.6}
        article.claim,article.series,article.report,.lone{content-visibility:auto;contain-intrinsic-size:auto 36rem}.lone .rejected>a{text-decoration:line-through}
        .decided{list-style:none;padding:.4rem .8rem;border:1px solid var(--edge);border-radius:6px;font-size:.94rem;overflow-wrap:anywhere}article.rejected>h1,article.rejected>h3{text-decoration:line-through}
        .dot{fill:var(--link);stroke:var(--link);stroke-width:2}.dot.copy{fill:var(--paper)}.contradicts td:last-child{color:var(--bad)}td.words,.remarks{overflow-wrap:anywhere}
        .l0{--c:#1769aa}.l1{--c:#b3541e}.l2{--c:#2c7a3f}.l3{--c:#8b3a8f}.l4{--c:#a07a00}.l5{--c:#50606e}
        @media(prefers-color-scheme:dark){.l0{--c:#7dbcf5}.l1{--c:#f0a477}.l2{--c:#8fd39e}.l3{--c:#dba2de}.l4{--c:#e3c65c}.l5{--c:#b4c2cf}}
        .legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;font-size:.9rem}.legend li::before{content:"";display:inline-block;width:.8em;height:.8em;border-radius:50%;background:var(--c);margin-right:.45em}
        .report{border-top:1px solid var(--line);margin-top:2rem}.report p,figcaption,.lead,summary,li{overflow-wrap:anywhere}.report p{white-space:pre-line;max-width:44rem;overflow-wrap:anywhere}.report .headline,.report .subheading{font-weight:600}.report .caption,.report .byline,.report .timestamp,.report .credit{color:var(--quiet);font-size:.94rem}
        mark{color:inherit;border-radius:2px;background:none}mark.claim{background:var(--claim)}mark.figure{background:var(--figure)}mark.evidence{background:var(--evidence)}mark.said{border-bottom:1px solid var(--quiet)}mark.source{border-bottom:3px double var(--link)}mark.quantity{border-bottom:2px solid var(--good)}mark.time{border-bottom:2px dotted var(--bad)}mark.place{outline:2px dashed var(--quiet)}mark:target{outline:3px solid var(--link)}.report:target>h3{outline:3px solid var(--link)}
        .furniture{color:var(--quiet);font-size:.9rem;border:1px dashed var(--line);padding:.3em .8em;border-radius:6px;margin:.6em 0}.why{margin:.6em 0}
        @media(max-width:40rem){.wide:has(>svg)::before{content:"The drawing goes on to the right →";position:sticky;left:0;color:var(--quiet);font-size:.85rem}.wide table,.wide caption,.wide tbody,.wide tr,.wide td,.wide tbody th{display:block}.wide thead{position:absolute;left:-99rem}.wide tr{border-bottom:1px solid var(--line);padding:.5rem 0}.wide td,.wide tbody th{border:0;padding:.1rem 0;min-width:0}.wide td.number,.wide td.day{display:inline-block;margin-right:1rem}.wide td[data-of]::before{content:attr(data-of) ": ";color:var(--quiet)}.wide td:empty{display:none}}
        @media print{.skip,nav{display:none}article.claim,article.series,article.report,.lone{content-visibility:visible}body{max-width:none;font-size:10.5pt}a{color:inherit;text-decoration:none}article.claim,article.series,.origins li,tr{break-inside:avoid}.wide{overflow:visible}svg{max-width:100%}}
        """;

    /// <summary>What a page that is a file may do: show itself in this style, and nothing else.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'; img-src data:; form-action 'none'; base-uri 'none'";
}
