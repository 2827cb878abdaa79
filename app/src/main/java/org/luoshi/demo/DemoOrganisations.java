package org.luoshi.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.OrganisationId;
import org.luoshi.organisations.AuthorityKind;
import org.luoshi.organisations.OrganisationFacts;
import org.luoshi.organisations.OrganisationKind;
import org.luoshi.organisations.Registering;
import org.luoshi.places.DivisionCode;
import org.luoshi.places.Places;
import org.springframework.stereotype.Component;

/** The demo's organisations: invented ones in real places. */
@Component
class DemoOrganisations {

    /** Twelve counties: those of both lists of target areas, and some neighbours. */
    static final Map<String, String> COUNTIES = counties();

    static final List<String> HOSPITALS = List.of(
            "示范一院（演示）",
            "示范二院（演示）",
            "示范妇儿医院（演示）",
            "示范心血管医院（演示）",
            "示范骨科医院（演示）",
            "示范中医医院（演示）",
            "样例眼科医院（演示）",
            "样例口腔医院（演示）");

    private final Registering registering;
    private final Places places;

    DemoOrganisations(Registering registering, Places places) {
        this.registering = registering;
        this.places = places;
    }

    private static Map<String, String> counties() {
        var counties = new LinkedHashMap<String, String>();
        var pairs = List.of(
                "500229 城口",
                "500238 巫溪",
                "500242 酉阳",
                "500243 彭水",
                "500114 黔江",
                "500153 荣昌",
                "500237 巫山",
                "500236 奉节",
                "500235 云阳",
                "500240 石柱",
                "500241 秀山",
                "500154 开州");
        for (var pair : pairs) counties.put(pair.substring(0, 6), pair.substring(7));
        return counties;
    }

    /** One county with who vouches there and who asks there. */
    record County(String name, OrganisationId commission, List<OrganisationId> centres) {}

    List<OrganisationId> hospitals(Actor clerk) {
        var districts = List.of("500103", "500106", "500107", "500108", "500109", "500113", "500112", "500110");
        var made = new ArrayList<OrganisationId>();
        for (int i = 0; i < HOSPITALS.size(); i++)
            made.add(register(OrganisationKind.HOSPITAL, HOSPITALS.get(i), districts.get(i), clerk));
        return made;
    }

    County county(String code, LocalDate today, Actor clerk) {
        var name = COUNTIES.getOrDefault(code, code);
        var commission = registering.register(commission(name + "示范卫健委（演示）", code), clerk);
        var centres = new ArrayList<OrganisationId>();
        var townships = places.townshipsOf(new DivisionCode(code), today);
        for (int i = 0; i < Math.min(3, townships.size()); i++) {
            var label = List.of("示范镇卫生院", "样例乡卫生院", "示范中心卫生院").get(i);
            centres.add(register(
                    OrganisationKind.TOWNSHIP_HEALTH_CENTRE,
                    name + label + "（演示）",
                    townships.get(i * (townships.size() / 3)).code().value(),
                    clerk));
        }
        return new County(name, commission, centres);
    }

    private OrganisationId register(OrganisationKind kind, String name, String division, Actor clerk) {
        return registering.register(
                OrganisationFacts.of(kind, name).in(new DivisionCode(division)).invented(), clerk);
    }

    private static OrganisationFacts commission(String name, String county) {
        var facts = OrganisationFacts.of(OrganisationKind.AUTHORITY, name)
                .in(new DivisionCode(county))
                .invented();
        return facts.as(AuthorityKind.HEALTH_COMMISSION);
    }
}
