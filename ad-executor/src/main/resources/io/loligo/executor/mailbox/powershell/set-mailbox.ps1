# loligo-script: set-mailbox 1
$action = {
    param($parameters)
    $at = Open-Exchange $parameters
    $wish = @{ Identity = $parameters.identity; Type = $parameters.type; Confirm = $false }
    if ($parameters.kind -eq 'remote') { Set-RemoteMailbox @wish @at } else { Set-Mailbox @wish @at }
    @{ done = $true }
}
