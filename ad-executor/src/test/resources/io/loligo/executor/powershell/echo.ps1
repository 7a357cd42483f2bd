# loligo-script: echo 1
$action = {
    param($parameters)
    $parameters
}
