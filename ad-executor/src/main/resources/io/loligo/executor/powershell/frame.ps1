$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$text = @($input) -join ''
try {
    $answer = & $action ($text | ConvertFrom-Json)
}
catch {
    $answer = @{ error = @{
        code    = "$($_.Exception.GetType().Name) $($_.FullyQualifiedErrorId)"
        message = "$($_.Exception.Message)"
        target  = "$($_.TargetObject)"
    } }
}
$json = ConvertTo-Json -InputObject $answer -Depth 8 -Compress
# The console's code page is anybody's guess: only ASCII leaves.
[Console]::Out.WriteLine([regex]::Replace($json, '[^ -~]', { param($found) '\u{0:x4}' -f [int][char]$found.Value }))
