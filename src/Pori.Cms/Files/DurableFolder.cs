using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Pori.Cms.Files;

/// <summary>Makes the names in a folder survive a loss of power; .NET flushes files only.</summary>
internal static class DurableFolder
{
    private const int ReadOnly = 0;

    /// <summary>Writes what a folder lists to the disk.</summary>
    public static void Flush(string folder)
    {
        using var handle = Open(Encoding.UTF8.GetBytes(folder + "\0"), ReadOnly);
        if (handle.IsInvalid)
            throw new IOException($"{folder} cannot be opened.", new Win32Exception(Marshal.GetLastPInvokeError()));
        RandomAccess.FlushToDisk(handle);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern SafeFileHandle Open(byte[] path, int flags);
}
