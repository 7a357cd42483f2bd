package io.loligo.contracts.action;

/**
 * Takes directly assigned Microsoft 365 licences away; one inherited from a group is refused, naming the group.
 *
 * @param licences which
 */
public record RevokeLicences(LicenceSelection licences) implements Action {
    @Override
    public ActionType type() {
        return ActionType.REVOKE_LICENCES;
    }
}
