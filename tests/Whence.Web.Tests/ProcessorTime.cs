using System.Globalization;

namespace Whence.Web.Tests;

/// <summary>Processor time of a process and all that it started, as Linux counts it.</summary>
internal static class ProcessorTime
{
    private const double TicksPerSecond = 100;

    /// <summary>Seconds so far, of the processes that are still there.</summary>
    public static double OfTree(int root)
    {
        Dictionary<int, (int Parent, double Seconds)> all = [];
        foreach (string folder in Directory.GetDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out int id)) continue;
            try
            {
                // The name, in brackets, may hold spaces; the fields behind it do not.
                string[] fields = File.ReadAllText(Path.Combine(folder, "stat")).Split(") ")[^1].Split(' ');
                all[id] = (int.Parse(fields[1], CultureInfo.InvariantCulture), (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond);
            }
            catch (IOException)
            {
                // it has ended meanwhile
            }
        }
        return all.Where(process => IsBelow(process.Key)).Sum(process => process.Value.Seconds);

        bool IsBelow(int id)
        {
            for (int steps = 0; steps < 50 && all.TryGetValue(id, out (int Parent, double) process); steps++, id = process.Parent)
                if (id == root) return true;
            return false;
        }
    }
}
