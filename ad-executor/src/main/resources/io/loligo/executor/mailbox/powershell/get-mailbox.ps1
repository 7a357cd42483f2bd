# loligo-script: get-mailbox 1
$action = {
    param($parameters)
    $at = Open-Exchange $parameters
    $user = Get-User -Identity $parameters.identity @at
    $type = "$($user.RecipientTypeDetails)"
    $answer = @{ recipientType = $type; takenAliases = @() }
    if ($type -like 'Remote*Mailbox') {
        $box = Get-RemoteMailbox -Identity $parameters.identity @at
        $answer.remoteRoutingAddress = "$($box.RemoteRoutingAddress)" -replace '^smtp:', ''
    }
    elseif ($type -like '*Mailbox') {
        $box = Get-Mailbox -Identity $parameters.identity @at
        $answer.database = "$($box.Database)"
    }
    if ($box) {
        $answer.alias = "$($box.Alias)"
        $answer.mailboxGuid = "$($box.ExchangeGuid)"
        $answer.archiveGuid = "$($box.ArchiveGuid)"
        $answer.addresses = @($box.EmailAddresses | ForEach-Object { "$_" })
        $answer.holds = @($box.InPlaceHolds | ForEach-Object { "in-place hold $_" })
        if ($box.LitigationHoldEnabled) {
            $answer.holds += "litigation hold since $($box.LitigationHoldDate) by $($box.LitigationHoldOwner)"
        }
    }
    foreach ($alias in $parameters.aliases) {
        $quoted = $alias.Replace("'", "''")
        $holder = Get-Recipient -Filter "Alias -eq '$quoted'" -ResultSize 1 -WarningAction SilentlyContinue @at
        if (-not $holder -or $holder.Guid -eq $user.Guid) { break }
        $answer.takenAliases += $alias
    }
    $answer
}
