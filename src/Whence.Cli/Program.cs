Console.Error.WriteLine("whence: no command is built in yet");
return 2;
