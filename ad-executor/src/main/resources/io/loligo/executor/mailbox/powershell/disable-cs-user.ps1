# loligo-script: disable-cs-user 1
$action = {
    param($parameters)
    $at = Open-Skype $parameters
    Disable-CsUser -Identity $parameters.identity -Confirm:$false @at
    @{ done = $true }
}
