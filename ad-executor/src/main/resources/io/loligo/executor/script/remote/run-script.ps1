# loligo-script: run-script 1
$action = {
  param($wish)
  $bytes = [Convert]::FromBase64String($wish.content)
  $hash = [BitConverter]::ToString([Security.Cryptography.SHA256]::Create().ComputeHash($bytes)) -replace '-'
  if ($hash -ne $wish.sha256) { throw 'The content is not the one of the hash.' }
  $folder = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid())
  $file = [IO.Path]::Combine((mkdir $folder).FullName, $wish.name)
  [IO.File]::WriteAllBytes($file, $bytes)
  $lock = [IO.File]::Open($file, 'Open', 'Read', 'Read')
  try {
    $process = [Diagnostics.Process]::Start([Diagnostics.ProcessStartInfo]@{
      FileName = (Get-Process -Id $PID).Path; WorkingDirectory = $folder; UseShellExecute = $false
      Arguments = "-NoProfile -NonInteractive -ExecutionPolicy Bypass -File `"$file`""
      RedirectStandardInput = $true; RedirectStandardOutput = $true; RedirectStandardError = $true
    })
    $ends = (Get-Date).AddMilliseconds($wish.timeout)
    $in = $process.StandardInput.BaseStream
    $json = [Text.Encoding]::ASCII.GetBytes($wish.json)
    $sent = $in.WriteAsync($json, 0, $json.Length)
    $reads = foreach ($from in $process.StandardOutput, $process.StandardError) {
      $to = New-Object byte[] 8192
      @{ from = $from; to = $to; kept = New-Object IO.MemoryStream; next = $from.BaseStream.ReadAsync($to, 0, 8192) }
    }
    $open = 2
    while (($open -or -not $process.WaitForExit(5)) -and (Get-Date) -lt $ends) {
      if ($sent.IsCompleted) { try { $in.Close() } catch { } }
      foreach ($read in $reads) {
        if (-not $read.next -or -not $read.next.Wait(20)) { continue }
        $count = $read.next.Result
        $room = [Math]::Min($count, $wish.limit - $read.kept.Length)
        $read.kept.Write($read.to, 0, $room)
        if ($room -lt $count) { $read.cut = $true }
        $read.next = if ($count) { $read.from.BaseStream.ReadAsync($read.to, 0, 8192) } else { $open-- }
      }
    }
    $late = -not $process.HasExited
    if ($late) { taskkill /PID $process.Id /T /F | Out-Null }
    $said = foreach ($read in $reads) { $read.from.CurrentEncoding.GetString($read.kept.ToArray()) }
    @{
      timedOut = $late; exitCode = if (-not $late) { $process.ExitCode }
      output = $said[0]; outputCut = [bool]$reads[0].cut; errors = $said[1]; errorsCut = [bool]$reads[1].cut
    }
  }
  finally { $lock.Close(); Remove-Item $folder -Recurse -Force -ErrorAction Ignore }
}
