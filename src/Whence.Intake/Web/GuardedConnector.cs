using System.Net;
using System.Net.Sockets;

namespace Whence.Intake.Web;

/// <summary>Resolves a name, has every address of it judged, and connects to one of those judged: a name that answers otherwise a moment later gains nothing.</summary>
/// <param name="guard">Judges.</param>
/// <param name="resolve">Gives the addresses of a name.</param>
internal sealed class GuardedConnector(AddressGuard guard, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    /// <summary>Connects.</summary>
    /// <exception cref="RefusedException">The name has no address, or one to which no connection may be made: one bad among good ones refuses all.</exception>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint end, CancellationToken token)
    {
        IPAddress[] addresses = IPAddress.TryParse(end.Host.Trim('[', ']'), out IPAddress? literal) ? [literal] : await resolve(end.Host, token).ConfigureAwait(false);
        if (addresses.Length == 0) throw new RefusedException("has no address");
        foreach (IPAddress address in addresses)
            if (guard.Flaw(address, end.Port) is { } flaw) throw new RefusedException("may not be fetched: " + flaw);
        SocketException? last = null;
        foreach (IPAddress address in addresses)
        {
            Socket socket = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, end.Port), token).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException exception)
            {
                socket.Dispose();
                last = exception;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
        throw last!;
    }
}
