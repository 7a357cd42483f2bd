# loligo-script: set-user-photo 1
$action = {
    param($parameters)
    $at = Open-Exchange $parameters
    if ($parameters.picture) {
        $bytes = [Convert]::FromBase64String($parameters.picture)
        Set-UserPhoto -Identity $parameters.identity -PictureData $bytes -Confirm:$false @at
    }
    else {
        Remove-UserPhoto -Identity $parameters.identity -Confirm:$false @at
    }
    @{ done = $true }
}
