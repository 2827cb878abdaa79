package org.luoshi.needs;

import java.time.LocalDate;
import java.util.Set;
import org.luoshi.kernel.Quantity.Certainty;
import org.luoshi.kernel.Refusal;
import org.springframework.data.relational.core.mapping.Column;

/**
 * What a township asks for.
 *
 * @param village the village inside the township, as people call it
 * @param sessions how many days of clinic
 * @param firstDay the first day that suits
 * @param lastDay the last day that suits, included
 * @param remarks anything the visitors should know; never about a single person
 */
public record NeedDetails(
        String title,
        Set<Speciality> specialities,
        String village,
        @Column("beneficiary_groups") Set<BeneficiaryGroup> groups,
        int people,
        Certainty peopleCertainty,
        int sessions,
        LocalDate firstDay,
        LocalDate lastDay,
        String remarks) {

    public NeedDetails {
        if (specialities.isEmpty() || groups.isEmpty() || people <= 0 || sessions <= 0)
            throw Refusal.invalid("needs.incomplete");
        if (lastDay.isBefore(firstDay)) throw Refusal.invalid("needs.ends-before-it-begins");
    }

    public Estimate estimate() {
        return new Estimate(people, peopleCertainty);
    }
}
