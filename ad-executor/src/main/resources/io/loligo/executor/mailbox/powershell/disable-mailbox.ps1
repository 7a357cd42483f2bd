# loligo-script: disable-mailbox 1
$action = {
    param($parameters)
    $at = Open-Exchange $parameters
    if ($parameters.kind -eq 'remote') {
        Disable-RemoteMailbox -Identity $parameters.identity -Confirm:$false @at
    }
    else {
        Disable-Mailbox -Identity $parameters.identity -Confirm:$false @at
    }
    @{ done = $true }
}
