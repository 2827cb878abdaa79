package org.luoshi.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.LuoshiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@LuoshiTest
class DivisionLoadingTests {

    @Autowired
    DivisionLoading loading;

    @Autowired
    JdbcClient db;

    @ParameterizedTest
    @CsvSource({"PROVINCE,31", "PREFECTURE,342", "COUNTY,2978", "TOWNSHIP,41352"})
    void everyDivisionOfTheTableIsThere(String level, long expected) {
        assertThat(count("select count(*) from places.division where level = ? and valid @> date '2023-07-01'", level))
                .isEqualTo(expected);
    }

    @Test
    void theSameFilesAreNotLoadedTwice() {
        assertThat(loading.loadWhatIsNew()).isFalse();
    }

    @Test
    void ofTwoNodesThatStartAtOnceWithOtherFilesOneLoads() {
        var before = count("select count(*) from places.division");
        db.sql("update places.data_set set checksum = repeat('0', 64)").update();

        var loaded =
                Stream.generate(() -> CompletableFuture.supplyAsync(loading::loadWhatIsNew)).limit(2).toList().stream()
                        .map(CompletableFuture::join);

        assertThat(loaded).containsExactlyInAnyOrder(true, false);
        assertThat(count("select count(*) from places.division")).isEqualTo(before);
    }

    @Test
    @Transactional
    void oneCodeHasOneNameOnOneDay() {
        var secondName = db.sql("""
                insert into places.division (code, level, name, short_name, full_name, pinyin, initials,
                                             parent_code, county_name, valid)
                values ('500229', 'COUNTY', '别名县', '别名', '别名县', '', '', '500200', '别名县', '[2024-01-01,2024-01-02)')""");

        assertThatThrownBy(secondName::update)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("division_one_name_per_day");
    }

    @Test
    void everyChangeMeetsADivision() {
        assertThat(count("select count(*) from places.division where upper(valid) = date '2025-11-06'"))
                .isEqualTo(49);
        assertThat(count("select count(*) from places.division where lower(valid) = date '2025-11-06'"))
                .isEqualTo(43);
    }

    @Test
    void everyDivisionHasItsParentOnEveryDay() {
        assertThat(count("""
                select count(*)
                  from places.division d
                 where parent_code is not null
                   and not exists (select from places.division p
                                    where p.code = d.parent_code and p.level <> d.level and p.valid @> lower(d.valid))""")).isZero();
    }

    @Test
    void theMapShowsEveryDistrictAndCountyOfToday() {
        assertThat(count("""
                select count(*)
                  from places.tile_v1 t
                  full join (select code, name from places.division_v1
                              where level = 'COUNTY' and code like '50%' and valid @> date '2025-12-01') d using (code)
                 where t.name is distinct from d.name""")).isZero();
    }

    private long count(String sql, Object... params) {
        return db.sql(sql).params(params).query(Long.class).single();
    }
}
