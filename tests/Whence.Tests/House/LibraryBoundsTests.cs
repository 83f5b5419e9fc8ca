using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Whence.Tests.House;

/// <summary>The library takes text and gives findings: it knows no network, clock, database, file or console.</summary>
public sealed class LibraryBoundsTests
{
    private static readonly string[] Assemblies = ["System.Net", "System.Data", "System.Console", "Microsoft.Data", "System.Diagnostics.Process", "System.IO.Pipes", "System.IO.MemoryMappedFiles", "Dapper"];

    private static readonly string[] Types = ["System.Console", "System.Random", "System.IO.File", "System.IO.FileStream", "System.IO.Directory", "System.IO.FileInfo", "System.Diagnostics.Stopwatch", "System.Threading.Thread", "System.Threading.Timer", "System.TimeProvider"];

    private static readonly string[] Members =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.Guid.NewGuid",
        "System.Environment.GetEnvironmentVariable", "System.Environment.get_TickCount", "System.Environment.Exit", "System.String.ToLower", "System.String.ToUpper",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
    ];

    [Fact]
    public void It_refers_to_no_assembly_of_that_kind() =>
        Read(metadata => metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)))
            .Where(name => Assemblies.Any(banned => name.StartsWith(banned, StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void It_names_no_type_of_that_kind() =>
        Read(metadata => metadata.TypeReferences.Select(handle => NameOf(metadata, handle))).Where(Types.Contains).ShouldBeEmpty();

    [Fact]
    public void It_calls_nothing_of_that_kind() =>
        Read(metadata => metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => NameOf(metadata, (TypeReferenceHandle)member.Parent) + "." + metadata.GetString(member.Name)))
            .Where(Members.Contains).ShouldBeEmpty();

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        TypeReference type = metadata.GetTypeReference(handle);
        return metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
    }

    private static List<string> Read(Func<MetadataReader, IEnumerable<string>> read)
    {
        using PEReader file = new(File.OpenRead(typeof(Whence.Text.Document).Assembly.Location));
        return [.. read(file.GetMetadataReader())];
    }
}
