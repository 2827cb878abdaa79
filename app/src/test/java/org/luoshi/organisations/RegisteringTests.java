package org.luoshi.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.luoshi.organisations.Fixtures.aClerk;
import static org.luoshi.organisations.Fixtures.aHospital;
import static org.luoshi.organisations.Fixtures.unique;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.LuoshiTest;
import org.luoshi.audit.Trail;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.kernel.Post;
import org.luoshi.kernel.Refusal;
import org.luoshi.kernel.Subject;
import org.luoshi.places.DivisionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@LuoshiTest
@Transactional
class RegisteringTests {

    @Autowired
    Registering registering;

    @Autowired
    RegisteredOrganisations register;

    @Autowired
    Organisations organisations;

    @Autowired
    HostAssociation host;

    @Autowired
    Trail trail;

    @Test
    void everythingThatIsToldIsKept() {
        var facts = aHospital(unique("重庆市长寿区人民医院"));

        var id = registering.register(facts, aClerk());

        assertThat(register.findById(id).orElseThrow().facts()).isEqualTo(facts);
        assertThat(trail.of(Set.of(Subject.of("organisation", id))))
                .extracting(Trail.Entry::event)
                .containsExactly("organisations.organisation-registered");
    }

    @Test
    void aChangeTellsWhichFactsButNotWhichValues() {
        var id = registering.register(aHospital(unique("示范一院")), aClerk());
        var before = register.findById(id).orElseThrow();

        registering.change(id, before.version(), before.facts().in(DivisionCode.valueOf("500229")), aClerk());

        assertThat(register.findById(id).orElseThrow().facts().divisionCode())
                .isEqualTo(DivisionCode.valueOf("500229"));
        assertThat(trail.of(Set.of(Subject.of("organisation", id))))
                .extracting(Trail.Entry::event)
                .startsWith("organisations.organisation-changed");
    }

    @Test
    void whoEditsAnOldPageIsTold() {
        var id = registering.register(aHospital(unique("示范一院")), aClerk());

        assertThatThrownBy(() -> registering.change(id, 99, aHospital("示范二院"), aClerk()))
                .isInstanceOf(Refusal.class)
                .hasMessage("web.overtaken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"91500000MA5U00000", "ABC", "123456789012345", "91350100M000100Y44"})
    void aDoubtfulCreditCodeIsKeptAndMarked(String code) {
        var id = registering.register(aHospital(unique("示范一院")).withCreditCode(code), aClerk());

        assertThat(register.findById(id).orElseThrow().creditCodeDoubtful()).isTrue();
    }

    @Test
    void aCreditCodeBelongsToOneOrganisation() {
        registering.register(aHospital(unique("示范一院")).withCreditCode("91350100m000100y43"), aClerk());

        assertThatThrownBy(() ->
                        registering.register(aHospital(unique("示范二院")).withCreditCode("９１350100 M000100Y43"), aClerk()))
                .hasMessage("organisations.credit-code.taken");
    }

    @Test
    void aNamesakeIsFoundByNameAndByFormerName() {
        var name = unique("渝东医院");
        var former = unique("渝东职工医院");
        var id = registering.register(aHospital(name, new Alias(former, true)), aClerk());

        assertThat(registering.namesakes(OrganisationFacts.of(OrganisationKind.CLINIC, former), null))
                .containsExactly(new Namesake(id, name));
        assertThat(registering.namesakes(OrganisationFacts.of(OrganisationKind.CLINIC, name), id))
                .isEmpty();
    }

    @Test
    void whatContradictsItselfIsRefused() {
        var above = registering.register(aHospital(unique("示范一院")), aClerk());
        var below = registering.register(aHospital(unique("示范一院分院")).under(above), aClerk());
        var cycle = register.findById(above).orElseThrow().facts().under(below);

        assertThatThrownBy(() -> registering.change(above, 1, cycle, aClerk())).hasMessage("organisations.own-parent");
        assertThatThrownBy(() -> registering.register(OrganisationFacts.of(OrganisationKind.BRANCH, "无主分会"), aClerk()))
                .hasMessage("organisations.needs-parent");
    }

    @Test
    void onlyTheSecretariatRegistersAndOnlyOwnPeopleEdit() {
        var id = registering.register(aHospital(unique("示范一院")), aClerk());
        var handler = new Actor(null, OrganisationId.next(), Post.MEMBER_HANDLER);

        assertThatThrownBy(() -> registering.register(aHospital("别家"), handler)).hasMessage("organisations.not-yours");
        assertThatThrownBy(() -> registering.change(id, 1, aHospital("别家"), handler))
                .hasMessage("organisations.not-yours");
    }

    @Test
    void theHostStandsInTheRegister() {
        assertThat(organisations.find(host.id()))
                .hasValueSatisfying(
                        card -> assertThat(card.name()).isEqualTo(host.host().name()));
        assertThat(organisations.of(List.of(host.id()))).hasSize(1);
    }

    @Test
    void theCountysHealthCommissionIsFoundFromATownship() {
        var facts = new OrganisationFacts(
                OrganisationKind.AUTHORITY,
                AuthorityKind.HEALTH_COMMISSION,
                unique("示范县卫健委"),
                null,
                null,
                List.of(),
                null,
                DivisionCode.valueOf("500299"),
                MedicalFacts.none(),
                null,
                null,
                null,
                true,
                null,
                null);
        var id = registering.register(facts, aClerk());

        assertThat(organisations.countyHealthCommissionOf(DivisionCode.valueOf("500299101")))
                .hasValue(id);
        assertThat(organisations.countyHealthCommissionOf(DivisionCode.valueOf("500298")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"长寿", "人民", "changshou", "chang shou", "cqscsq", "CSQ", "长寿 人民", "重庆市长寿区人民医院", "ＣＱＳ"})
    void anOrganisationIsFoundByTwoCharactersByPinyinAndByInitials(String words) {
        var id = registering.register(aHospital("重庆市长寿区人民医院"), aClerk());

        assertThat(organisations.search(words, Set.of(OrganisationKind.HOSPITAL), 20))
                .extracting(OrganisationCard::id)
                .contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhangshou", "%", "长寿%", "_"})
    void nothingIsFoundForWhatIsNotThere(String words) {
        var id = registering.register(aHospital("重庆市长寿区人民医院"), aClerk());

        assertThat(organisations.search(words, Set.of(), 20))
                .extracting(OrganisationCard::id)
                .doesNotContain(id);
    }
}
