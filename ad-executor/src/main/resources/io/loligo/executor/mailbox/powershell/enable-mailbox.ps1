# loligo-script: enable-mailbox 1
$action = {
    param($parameters)
    $at = Open-Exchange $parameters
    $wish = @{ Identity = $parameters.identity; Alias = $parameters.alias; Confirm = $false }
    if ($parameters.kind -eq 'remote') {
        Enable-RemoteMailbox @wish -RemoteRoutingAddress $parameters.remoteRoutingAddress @at | Out-Null
    }
    else {
        if ($parameters.database) { $wish.Database = $parameters.database }
        Enable-Mailbox @wish @at | Out-Null
    }
    @{ done = $true }
}
