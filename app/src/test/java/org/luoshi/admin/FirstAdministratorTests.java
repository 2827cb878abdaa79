package org.luoshi.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.identity.LinkPurpose;
import org.luoshi.identity.Links;
import org.luoshi.identity.PeopleTest;
import org.luoshi.identity.Secret;
import org.luoshi.identity.TestPeople;
import org.luoshi.kernel.Post;
import org.springframework.beans.factory.annotation.Autowired;

@PeopleTest
class FirstAdministratorTests {

    @Autowired
    FirstAdministrator command;

    @Autowired
    Links links;

    @Autowired
    TestPeople people;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        return command.run(List.of(arguments), new PrintStream(out, true, UTF_8));
    }

    @Test
    @DisplayName("6.3.2 there is no default password: the first administrator gets a link that works once")
    void theFirstAdministratorGetsALink() {
        assertThat(run("first-" + UUID.randomUUID())).isZero();

        var secret = out.toString(UTF_8).strip().replaceAll("(?s).*/link/", "");
        assertThat(links.open(new Secret(secret)).purpose()).isEqualTo(LinkPurpose.FIRST_ADMINISTRATOR);
    }

    @Test
    void aNameInUseIsANegativeResult() {
        assertThat(run(people.in(Post.ADMINISTRATOR).name())).isEqualTo(1);
        assertThat(out.toString(UTF_8).lines()).hasSize(1);
    }

    @Test
    void withoutANameTheInputIsUnusable() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("?")).isEqualTo(2);
        assertThat(out.toString(UTF_8).lines()).hasSize(1);
    }
}
