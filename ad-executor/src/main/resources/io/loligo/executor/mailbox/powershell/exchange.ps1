# Loads Exchange's cmdlets where the host has not, and tells which domain controller they are to work on.
function Open-Exchange($parameters) {
    if (-not (Get-Command Get-Recipient -ErrorAction SilentlyContinue)) {
        Add-PSSnapin Microsoft.Exchange.Management.PowerShell.SnapIn
    }
    $at = @{}
    if ($parameters.domainController) { $at.DomainController = $parameters.domainController }
    $at
}
