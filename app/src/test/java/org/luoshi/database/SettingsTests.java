package org.luoshi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTests {

    @TempDir
    Path folder;

    @Test
    void withoutAnySettingItListensOnLoopbackOnly() throws Exception {
        Settings settings = given();
        assertThat(settings.bind()).isEqualTo("127.0.0.1");
        assertThat(settings.baseUrl()).hasToString("http://localhost:8080");
        assertThat(settings.database()).isNull();
        assertThat(settings.home().path()).isEqualTo(folder).isAbsolute();
    }

    @Test
    void theBaseUrlFollowsThePort() throws Exception {
        assertThat(given("LUOSHI_PORT", "9090").baseUrl()).hasToString("http://localhost:9090");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "web", "123456"})
    void aPortThatIsNoneIsRefused(String port) {
        refused("LUOSHI_PORT", "LUOSHI_PORT", port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://luoshi.example",
                "luoshi.example",
                "https://luoshi.example/app",
                "https://luoshi.example?a=b",
                "https://luoshi.example#top",
                "https://user@luoshi.example",
                "http://luoshi.example",
                "http://192.0.2.1:8080",
                "https:// luoshi"
            })
    void aBaseUrlThatIsWeakOrNoneIsRefused(String url) {
        refused("LUOSHI_BASE_URL", "LUOSHI_BASE_URL", url);
    }

    @Test
    void anOpenPortNeedsTlsAndANamedProxy() throws Exception {
        refused("LUOSHI_BIND", "LUOSHI_BIND", "0.0.0.0");
        refused("LUOSHI_BIND", "LUOSHI_BIND", "0.0.0.0", "LUOSHI_BASE_URL", "https://luoshi.example");
        refused("LUOSHI_BIND", "LUOSHI_BIND", "0.0.0.0", "LUOSHI_PROXY", "192.0.2.7");
        Settings settings = given(
                "LUOSHI_BIND",
                "0.0.0.0",
                "LUOSHI_BASE_URL",
                "https://luoshi.example",
                "LUOSHI_PROXY",
                "192.0.2.7, ::1");
        assertThat(settings.proxies()).containsExactly("192.0.2.7", "::1");
    }

    @Test
    void aProxyIsNamedByItsAddress() {
        refused("LUOSHI_PROXY", "LUOSHI_PROXY", ".*");
        refused("LUOSHI_PROXY", "LUOSHI_PROXY", "proxy.example");
        refused("LUOSHI_PROXY", "LUOSHI_PROXY", "0.0.0.0/0");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example/luoshi?user=a&password=b, sslmode=verify-full",
        "jdbc:postgresql://db.example/luoshi?user=a&password=b&sslmode=require, sslmode=verify-full",
        "'jdbc:postgresql://localhost,db.example/luoshi?user=a&password=b', sslmode=verify-full",
        "jdbc:postgresql://localhost/luoshi, names no user",
        "jdbc:mysql://localhost/luoshi, LUOSHI_DB_URL",
        "postgres://localhost/luoshi, LUOSHI_DB_URL"
    })
    void aDatabaseThatIsWeakOrNoneIsRefused(String url, String remedy) {
        refused(remedy, "LUOSHI_DB_URL", url);
    }

    @Test
    void userAndPasswordAreTakenOutOfTheDatabasesAddress() throws Exception {
        String url = "jdbc:postgresql://db.example/luoshi?user=owner&sslmode=verify-full&password=p%26w";
        Login login = given("LUOSHI_DB_URL", url).database();
        assertThat(login)
                .isEqualTo(new Login("jdbc:postgresql://db.example/luoshi?sslmode=verify-full", "owner", "p&w"));
        assertThat(login.toString()).doesNotContain("p&w");
    }

    @Test
    void aHomeThatCannotBeWrittenIsRefused() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        refused("LUOSHI_HOME", "LUOSHI_HOME", file.resolve("home").toString());
    }

    private Settings given(String... settings) throws UnusableInput {
        Map<String, String> environment = new HashMap<>(Map.of("LUOSHI_HOME", folder.toString()));
        for (int i = 0; i < settings.length; i += 2) {
            environment.put(settings[i], settings[i + 1]);
        }
        return Settings.from(environment);
    }

    private void refused(String remedy, String... settings) {
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> given(settings))
                .withMessageContaining(remedy)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }
}
