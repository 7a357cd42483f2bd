package io.loligo.simulators.calamari.tenant;

import io.loligo.simulators.company.CompanyGenerator;
import java.time.LocalDate;

/**
 * From what a company was generated.
 *
 * @param people those employed or yet to start on the founding day
 */
public record Founding(int people, long seed, LocalDate day) {
    CompanyGenerator company() {
        return new CompanyGenerator(people, seed, day);
    }
}
