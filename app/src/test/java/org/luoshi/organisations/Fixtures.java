package org.luoshi.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.organisations.MedicalFacts.Grade;
import org.luoshi.organisations.MedicalFacts.Level;
import org.luoshi.organisations.MedicalFacts.Profile;
import org.luoshi.places.DivisionCode;

/** Organisations and people as the tests need them. */
final class Fixtures {

    private Fixtures() {}

    static String unique(String name) {
        return name + UUID.randomUUID().toString().substring(0, 8);
    }

    static Actor aClerk() {
        return new Actor(AccountId.next(), OrganisationId.next(), Post.SECRETARIAT_CLERK);
    }

    static OrganisationFacts aHospital(String name, Alias... aliases) {
        return new OrganisationFacts(
                OrganisationKind.HOSPITAL,
                null,
                name,
                "一院",
                "First Hospital",
                List.of(aliases),
                null,
                DivisionCode.valueOf("500115"),
                new MedicalFacts(Profile.GENERAL, Level.TERTIARY, Grade.A, 800, List.of("心血管内科", "口腔科")),
                null,
                "023-40000000",
                "测试",
                true,
                LocalDate.of(1951, 5, 1),
                null);
    }
}
