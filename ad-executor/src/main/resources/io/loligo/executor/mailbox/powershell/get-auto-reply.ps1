# loligo-script: get-auto-reply 1
$action = {
    param($parameters)
    $at = Open-Exchange $parameters
    $reply = Get-MailboxAutoReplyConfiguration -Identity $parameters.identity @at
    @{
        state            = "$($reply.AutoReplyState)"
        internalMessage  = "$($reply.InternalMessage)"
        externalMessage  = "$($reply.ExternalMessage)"
        externalAudience = "$($reply.ExternalAudience)"
        start            = $reply.StartTime.ToUniversalTime().ToString('yyyy-MM-dd HH:mm:ss')
        end              = $reply.EndTime.ToUniversalTime().ToString('yyyy-MM-dd HH:mm:ss')
    }
}
