Console.Error.WriteLine("usage: Whence.Training DATA_FOLDER MODELS_FOLDER LEARNER…");
return 2;
