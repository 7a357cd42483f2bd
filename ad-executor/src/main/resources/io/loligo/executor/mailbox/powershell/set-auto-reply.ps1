# loligo-script: set-auto-reply 1
$action = {
    param($parameters)
    $at = Open-Exchange $parameters
    $wish = @{
        Identity         = $parameters.identity
        AutoReplyState   = $parameters.state
        InternalMessage  = $parameters.internalMessage
        ExternalMessage  = $parameters.externalMessage
        ExternalAudience = $parameters.externalAudience
        Confirm          = $false
    }
    if ($parameters.state -eq 'Scheduled') {
        $culture = [Globalization.CultureInfo]::InvariantCulture
        $wish.StartTime = [datetime]::Parse($parameters.start, $culture, 'AssumeUniversal')
        $wish.EndTime = [datetime]::Parse($parameters.end, $culture, 'AssumeUniversal')
    }
    Set-MailboxAutoReplyConfiguration @wish @at
    @{ done = $true }
}
