using System.CommandLine;
using Pori.Host;

try
{
    return await CommandLine.Build().Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (Exception failure) when (OperatorFailure.SentenceOf(failure) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
