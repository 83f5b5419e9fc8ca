using Whence.Pages;

namespace Whence.Web;

/// <summary>The style of the app: that of the report file, and what only the app has.</summary>
internal static class AppStyle
{
    public const string Text = StyleSheet.Text +
        """

        body.app{max-width:76rem}body.app article{content-visibility:visible}
        .bar{display:flex;flex-wrap:wrap;gap:.6rem 1.5rem;align-items:center;justify-content:space-between;border-bottom:1px solid var(--line);padding-bottom:.6rem;margin-bottom:1rem}
        .bar nav{background:none;padding:0}.bar ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem .3rem;margin:0;padding:0}
        .bar nav li{margin:0}.bar nav a{display:inline-block;padding:.3rem .6rem;border-radius:6px;text-decoration:none}.bar nav a:hover{text-decoration:underline}.bar nav a[aria-current]{background:var(--box);font-weight:600;color:var(--ink)}
        form[role=search]{display:flex;gap:.4rem;align-items:center}
        input,select,textarea,button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:6px;padding:.35rem .6rem;max-width:100%;min-height:2.4rem}
        input[type=checkbox],input[type=radio]{width:1.1rem;height:1.1rem;min-height:0;margin:0 .35rem 0 0;vertical-align:-.15rem}
        button{background:var(--box);cursor:pointer}button.main{background:var(--link);border-color:var(--link);color:var(--paper);font-weight:600}
        input:focus-visible,select:focus-visible,textarea:focus-visible,button:focus-visible,main:focus-visible{outline:3px solid var(--link);outline-offset:2px}main:focus{outline:none}
        .crumbs{margin:0;color:var(--quiet)}.crumbs a{color:inherit}main h1{font-size:1.7rem;margin:.4rem 0 .4rem;overflow-wrap:anywhere}
        .fields{display:flex;flex-wrap:wrap;gap:.7rem 1.2rem;align-items:end;margin:1rem 0}.fields label{display:block;font-size:.9rem;color:var(--quiet)}.fields>*{min-width:0;max-width:100%}.fields select{width:100%}.fields .grow{flex:1 1 18rem}.fields .grow input,.fields .grow textarea{width:100%}
        .pager a[aria-current]{font-weight:600;color:inherit;text-decoration:none}.pager{background:none;padding:.5rem 0;display:flex;gap:1.2rem}.cards{list-style:none;padding:0}.cards>li{border-left:4px solid var(--line);padding:.1rem 0 .3rem 1rem;margin:1.1rem 0}.cards h3{margin:0 0 .3rem;font-size:1.05rem}
        td.wrap{overflow-wrap:anywhere;min-width:12rem}
        .panel{border:1px solid var(--line);border-radius:8px;padding:.6rem 1rem;margin:1.2rem 0}.panel>summary{font-weight:600;cursor:pointer}.panel h2,.panel h3{border:0;margin:.6rem 0 .2rem;padding:0;font-size:1.05rem}
        .decide fieldset label{display:flex;align-items:baseline;overflow-wrap:anywhere}.decide fieldset input{flex:none}.decide{border-top:1px solid var(--line);margin-top:.8rem}fieldset{border:1px solid var(--line);border-radius:6px;margin:.4rem 0;min-width:0}legend{color:var(--quiet);font-size:.9rem}
        .switches fieldset{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;align-items:center}mark.place[id]::after{content:" (not cited any more)";color:var(--quiet);font-size:.85em}.key{padding:0 .15em}.key.claim{background:var(--claim)}.key.figure{background:var(--figure)}.key.evidence{background:var(--evidence)}.key.said{border-bottom:1px solid var(--quiet)}.key.source{border-bottom:3px double var(--link)}.key.quantity{border-bottom:2px solid var(--good)}.key.time{border-bottom:2px dotted var(--bad)}
        body:has(#show-claim:not(:checked)) mark.claim,body:has(#show-figure:not(:checked)) mark.figure,body:has(#show-evidence:not(:checked)) mark.evidence{background:none}
        body:has(#show-said:not(:checked)) mark.said,body:has(#show-source:not(:checked)) mark.source,body:has(#show-quantity:not(:checked)) mark.quantity,body:has(#show-time:not(:checked)) mark.time{border-bottom:0}
        .cited{padding-left:1.1rem}.cited li{margin:.5em 0}@media(min-width:75rem){.columns{display:grid;grid-template-columns:44rem minmax(0,1fr);gap:0 2.5rem}.columns>div{min-width:0}.columns h2{margin-top:2rem}.columns .fields>*{flex:1 1 100%}}
        .chip{display:inline-block;max-width:100%;overflow-wrap:anywhere;border:1px solid var(--line);border-radius:1em;padding:0 .6em;margin:.15em 0}.flaw{color:var(--bad);font-weight:600}.rejected h3{text-decoration:line-through}.drop{width:100%;padding:1.4rem .8rem;border-style:dashed}progress{width:100%}
        .compared td:first-child{white-space:nowrap}.compared td{width:45%;overflow-wrap:anywhere}.compared td:first-child{width:10%}.compared .added td:last-child,.compared ins{background:var(--evidence)}.compared .cut td:nth-child(2),.compared del{background:var(--claim)}.compared .same td{color:var(--quiet)}ins{text-decoration:underline}
        @media print{.bar,form,.switches,#decide,.panel:has(form){display:none}.columns{display:block}}
        @media(max-width:40rem){.fields>div{flex:1 1 8rem}.fields input,.fields select{width:100%}form[role=search]{width:100%}form[role=search] input{flex:1;min-width:0}main h1{font-size:1.35rem}.compared caption{display:block}.compared,.compared tbody,.compared tr,.compared td,.compared td:first-child{display:block;width:auto;border:0}.compared tr{border-bottom:1px solid var(--line)}.compared thead{position:absolute;left:-99rem}.compared td{padding:.15rem 0}}
        """;
}
