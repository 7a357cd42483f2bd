# loligo-script: get-cs-user 1
$action = {
    param($parameters)
    $at = Open-Skype $parameters
    $user = Get-CsAdUser -Identity $parameters.identity @at
    if (-not $user.Enabled) { return @{ enabled = $false; sipAddress = ''; policies = @() } }
    $known = Get-CsUser -Identity $parameters.identity @at
    $policies = $known.PSObject.Properties |
        Where-Object { $_.Name -like '*Policy' -and "$($_.Value)" } |
        Sort-Object Name |
        ForEach-Object { "$($_.Name)=$($_.Value)" }
    @{ enabled = $true; sipAddress = "$($user.SipAddress)"; policies = @($policies) }
}
