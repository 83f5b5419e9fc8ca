using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Whence.Intake.Tests.Web;

/// <summary>A server on this machine that answers each path with the very bytes that a test gives; a connection serves one request.</summary>
internal sealed class LocalServer : IDisposable
{
    /// <summary>An answer that never comes, and one whose head comes and whose body never ends, for as long as whoever asked waits.</summary>
    public static readonly byte[] Silence = [0], Endless = [1];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();

    public LocalServer()
    {
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Allowed => $"127.0.0.1:{Port}";

    /// <summary>The answer to a request, given its head; null closes the connection.</summary>
    public ConcurrentDictionary<string, Func<string, byte[]?>> Answers { get; } = new();

    /// <summary>The heads of the requests so far.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public Uri At(string path, string host = "127.0.0.1") => new($"http://{host}:{Port}{path}");

    public void Page(string path, string body, string type = "text/html; charset=utf-8", string extra = "") => Answers[path] = _ => Answer("200 OK", Encoding.UTF8.GetBytes(body), $"Content-Type: {type}\r\n{extra}");

    public void Redirect(string path, string location) => Answers[path] = _ => Answer("302 Found", [], $"Location: {location}\r\n");

    public static byte[] Answer(string status, byte[] body, string fields = "") => [.. Encoding.Latin1.GetBytes($"HTTP/1.1 {status}\r\n{fields}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n"), .. body];

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync(_stop.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
            _ = Task.Run(() => ServeAsync(client));
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                StringBuilder head = new();
                byte[] buffer = new byte[4096];
                while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    int read = await stream.ReadAsync(buffer, _stop.Token);
                    if (read == 0) return;
                    head.Append(Encoding.Latin1.GetString(buffer, 0, read));
                }
                string path = head.ToString().Split(' ')[1];
                Requests.Enqueue(head.ToString());
                byte[]? answer = Answers.TryGetValue(path, out Func<string, byte[]?>? make) ? make(head.ToString()) : Answer("404 Not Found", []);
                if (answer is null) return;
                if (answer == Silence) await Task.Delay(TimeSpan.FromMinutes(1), _stop.Token);
                if (answer == Endless)
                {
                    await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>"u8.ToArray(), _stop.Token);
                    for (int i = 0; i < 600; i++)
                    {
                        await stream.WriteAsync("more "u8.ToArray(), _stop.Token);
                        await Task.Delay(100, _stop.Token);
                    }
                }
                await stream.WriteAsync(answer, _stop.Token);
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException)
            {
                // whoever asked has gone
            }
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }
}
