using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Whence.Intake;
using Whence.Text;
using Whence.Web.Adding;
using Whence.Web.Views;

namespace Whence.Web.Routes;

/// <summary>Adding reports: a text that is pasted, an address, files.</summary>
internal sealed class AddRoutes(Workbench bench, AddDesk desk, Frame frame, PageWriter writer, WebOptions options)
{
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPage("/add", context => writer.WriteAsync<AddPage>(context, StatusCodes.Status200OK, ("Frame", frame), ("Desk", desk.Jobs.ToList()), ("CanFetch", options.Fetch is not null)));
        app.MapPage("/add/{key}", Job);
        app.MapPost("/add/text", context => Take(context, PastedText));
        app.MapPost("/add/address", context => Take(context, Address));
        app.MapPost("/add/files", context => Take(context, Files));
    }

    private Task Job(HttpContext context) =>
        int.TryParse(Asked.Key(context), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && desk.Job(number) is { } job
            ? writer.WriteAsync<AddJobPage>(context, StatusCodes.Status200OK, ("Frame", frame), ("App", bench.View), ("Job", job))
            : writer.WriteAsync<MessagePage>(context, StatusCodes.Status404NotFound, ("Frame", frame), ("Title", "Not found"), ("Text", "Nothing was added under this number since the app was started."));

    private async Task Take(HttpContext context, Func<Form, Task<(AddJob? Job, string Flaw)>> take)
    {
        if (await Form.ReadAsync(context, frame.Token).ConfigureAwait(false) is not { } form)
        {
            await Say(context, StatusCodes.Status403Forbidden, "The form did not come from a page of this run of the app, or was too large (64 MiB at most).").ConfigureAwait(false);
            return;
        }
        (AddJob? job, string flaw) = await take(form).ConfigureAwait(false);
        if (job is null)
        {
            await Say(context, StatusCodes.Status400BadRequest, flaw).ConfigureAwait(false);
            return;
        }
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/add/" + job.Number.ToString(CultureInfo.InvariantCulture);
    }

    private Task<(AddJob?, string)> PastedText(Form form)
    {
        string text = form.Text("text");
        if (string.IsNullOrWhiteSpace(text)) return Task.FromResult<(AddJob?, string)>((null, "There is no text."));
        PublicationTime? published = PublicationTime.Parse(form.Word("published"));
        if (published is null && form.Word("published") is { } day) return Task.FromResult<(AddJob?, string)>((null, $"“{day}” is no day: write it as 2031-02-24."));
        string? url = form.Word("url"), outlet = form.Word("outlet"), title = form.Word("title");
        AddJob job = desk.Begin("a text that was pasted", 1, "opening", token => Read([(new MemoryStream(Encoding.UTF8.GetBytes(text)), "pasted text")],
            document => document with { Path = null, Url = url ?? document.Url, Outlet = outlet ?? document.Outlet, Title = title ?? document.Title, Published = published ?? document.Published }, token));
        return Task.FromResult<(AddJob?, string)>((job, ""));
    }

    private Task<(AddJob?, string)> Address(Form form)
    {
        string address = form.Word("address") ?? "";
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)) return Task.FromResult<(AddJob?, string)>((null, "An address begins with http:// or https://."));
        if (options.Fetch is not { } fetch) return Task.FromResult<(AddJob?, string)>((null, AddPage.FetchesNothing));
        return Task.FromResult<(AddJob?, string)>((desk.Begin(uri.AbsoluteUri, 1, "fetching", token => fetch(uri, token)), ""));
    }

    private async Task<(AddJob?, string)> Files(Form form)
    {
        if (form.Files.Count == 0) return (null, "No file was chosen.");
        List<(Stream, string)> files = [];
        foreach (IFormFile file in form.Files)
        {
            // The request's own copy is gone when it is answered.
            MemoryStream copy = new();
            await file.CopyToAsync(copy).ConfigureAwait(false);
            copy.Position = 0;
            files.Add((copy, Path.GetFileName(file.FileName) is { Length: > 0 } name ? name : "a file"));
        }
        string what = files.Count == 1 ? files[0].Item2 : files.Count.ToString(CultureInfo.InvariantCulture) + " files";
        return (desk.Begin(what, files.Count, "opening", token => Read(files, static document => document, token)), "");
    }

    private static async IAsyncEnumerable<IntakeItem> Read(IReadOnlyList<(Stream, string)> files, Func<Document, Document> change, [EnumeratorCancellation] CancellationToken token)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        ReportReader reader = new();
        foreach ((Stream stream, string name) in files)
        {
            bool isLines = Path.GetExtension(name).ToLowerInvariant() is ".jsonl" or ".ndjson";
            foreach (IntakeItem item in isLines ? reader.ReadJsonLines(stream) : reader.Read(["-"], () => stream))
            {
                token.ThrowIfCancellationRequested();
                // What is read from a stream is called “-”, perhaps with a line or entry behind it.
                yield return item.Document is { } document ? IntakeItem.Of(change(document with { Path = Named(document.Path, name) }))
                    : IntakeItem.Failed(Named(item.Failure!.Item, name), item.Failure.Reason, item.Failure.Detail);
            }
        }
    }

    private static string Named(string? item, string name) => item is ['-', .. string rest] ? name + rest : name;

    private Task Say(HttpContext context, int status, string text) => writer.WriteAsync<MessagePage>(context, status, ("Frame", frame), ("Title", "Not added"), ("Text", text));
}
