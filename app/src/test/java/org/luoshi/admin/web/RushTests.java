package org.luoshi.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.luoshi.Visitors;
import org.luoshi.identity.MovableClock;
import org.luoshi.identity.PeopleTest;
import org.luoshi.identity.TestPeople;
import org.luoshi.kernel.Post;
import org.luoshi.organisations.HostAssociation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Many at once, and more than the pool has connections: everyone waits a little, nobody is turned away. */
@PeopleTest
class RushTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    TestPeople people;

    @Autowired
    HostAssociation host;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient db;

    @Autowired
    MovableClock clock;

    @Test
    void aRushOfPasswordChangesLeavesConnectionsToItselfAndToOthers() throws Exception {
        var many = source.unwrap(HikariDataSource.class).getMaximumPoolSize() + 6;
        var changing = withTheSamePassword(many).stream().map(browser -> (Callable<Integer>) () -> browser.post(
                        "/w/account/password", "current", TestPeople.PASSWORD.text(), "password", "another-one-2093")
                .getResponse()
                .getStatus());
        var reading = withTheSamePassword(many).stream().map(browser -> (Callable<Integer>)
                () -> browser.get("/w/account").getResponse().getStatus());
        var threads = Executors.newFixedThreadPool(2 * many);
        try {
            var answers = threads.invokeAll(Stream.concat(changing, reading).toList());
            for (var answer : answers.subList(0, many)) assertThat(answer.get()).isEqualTo(303);
            for (var answer : answers.subList(many, 2 * many))
                assertThat(answer.get()).isEqualTo(200);
        } finally {
            threads.shutdown();
        }
    }

    /** Hashing is slow: it is done for the first, and copied. */
    private List<Browsing> withTheSamePassword(int many) {
        var first = people.in(Post.MEMBER_HANDLER).account();
        var visitors = new Visitors(db, clock);
        return IntStream.range(0, many)
                .mapToObj(i -> visitors.signedIn(Post.MEMBER_HANDLER, host.id()))
                .peek(visitor -> db.sql(
                                "insert into identity.credential (account, password_hash, changed_at) select ?, password_hash, changed_at from identity.credential where account = ?")
                        .params(visitor.account().value(), first.value())
                        .update())
                .map(visitor -> new Browsing(web).with(visitor.secret()))
                .toList();
    }
}
