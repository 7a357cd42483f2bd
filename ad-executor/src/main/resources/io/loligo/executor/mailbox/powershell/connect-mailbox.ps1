# loligo-script: connect-mailbox 1
$action = {
    param($parameters)
    $at = Open-Exchange $parameters
    $wish = @{
        Identity = $parameters.mailboxGuid
        Database = $parameters.database
        User     = $parameters.identity
        Alias    = $parameters.alias
        Confirm  = $false
    }
    Connect-Mailbox @wish @at
    @{ done = $true }
}
