using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Whence.Web.Routes;

/// <summary>Pages that are asked for with GET, or with HEAD for what stands before them.</summary>
internal static class PageMaps
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPage(this IEndpointRouteBuilder app, string pattern, RequestDelegate page) => app.MapMethods(pattern, Methods, page);
}
