# Loads the cmdlets of Skype for Business or of Lync, and tells which domain controller they are to work on.
function Open-Skype($parameters) {
    if (-not (Get-Command Get-CsAdUser -ErrorAction SilentlyContinue)) {
        $module = @('SkypeForBusiness', 'Lync') | Where-Object { Get-Module -ListAvailable -Name $_ } | Select-Object -First 1
        if (-not $module) { throw 'Neither the module SkypeForBusiness nor Lync is installed.' }
        Import-Module $module
    }
    $at = @{}
    if ($parameters.domainController) { $at.DomainController = $parameters.domainController }
    $at
}
