using Pori.Host;

return await CommandLine.Build().Parse(args).InvokeAsync();
