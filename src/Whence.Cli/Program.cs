using System.CommandLine;
using Whence.Cli;
using Whence.Cli.Commands;
using Whence.Cli.Terminal;

Talk talk = Talk.OfProcess();
RootCommand root = new("Traces the claims in news reports: who said it first, on whose word, and how many independent origins stand behind it.")
{
    TraceCommand.Build(talk), ExtractCommand.Build(talk), AnalyseCommand.Build(talk), CheckCommand.Build(talk), FetchCommand.Build(talk), WatchCommand.Build(talk), ServeCommand.Build(talk),
};
return CommandLine.Run(root, args, talk);
