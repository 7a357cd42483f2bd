# loligo-script: get-user-photo 1
$action = {
    param($parameters)
    $at = Open-Exchange $parameters
    try {
        $photo = Get-UserPhoto -Identity $parameters.identity @at
        @{ picture = [Convert]::ToBase64String($photo.PictureData) }
    }
    catch {
        if ($_.Exception.GetType().Name -ne 'UserPhotoNotFoundException') { throw }
        @{ picture = '' }
    }
}
