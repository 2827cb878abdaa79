package org.luoshi.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * What the operator decides, read from {@code LUOSHI_*}; weak or contradictory settings are refused.
 *
 * @param database the external database's owner; null means the embedded one
 * @param proxies addresses of the proxies whose forwarding headers are believed
 */
public record Settings(
        Home home,
        int port,
        String bind,
        URI baseUrl,
        @Nullable Login database,
        List<String> proxies) {

    private static final String LOOPBACK = "127.0.0.1";

    // An address, or a range that is not the whole world.
    private static final Pattern PROXY = Pattern.compile("[0-9a-fA-F]*[.:][0-9a-fA-F.:]+(/[1-9]\\d{0,2})?");

    public static Settings from(Map<String, String> environment) throws UnusableInput {
        Map<String, String> given = new HashMap<>(environment);
        given.values().removeIf(String::isBlank);
        int port = port(given.getOrDefault("LUOSHI_PORT", "8080"));
        String url = given.get("LUOSHI_DB_URL");
        String proxies = given.getOrDefault("LUOSHI_PROXY", "");
        Settings settings = new Settings(
                home(given.getOrDefault("LUOSHI_HOME", ".luoshi")),
                port,
                given.getOrDefault("LUOSHI_BIND", LOOPBACK),
                baseUrl(given.getOrDefault("LUOSHI_BASE_URL", "http://localhost:" + port)),
                url == null ? null : login(url),
                Arrays.stream(proxies.split(","))
                        .map(String::strip)
                        .filter(p -> !p.isEmpty())
                        .toList());
        settings.refuseWeakNetwork();
        return settings;
    }

    /** Reads user and password out of a JDBC address; a database on another machine must prove who it is. */
    public static Login login(String url) throws UnusableInput {
        Properties parsed = url.startsWith("jdbc:postgresql:") ? Driver.parseURL(url, new Properties()) : null;
        if (parsed == null) {
            throw new UnusableInput(
                    "LUOSHI_DB_URL is no address of PostgreSQL; write jdbc:postgresql://host:5432/name?user=…&password=…");
        }
        String user = PGProperty.USER.getOrDefault(parsed);
        if (user == null || !url.contains("user=")) {
            throw new UnusableInput("LUOSHI_DB_URL names no user; add ?user=…&password=… of the database's owner");
        }
        String mode = String.valueOf(PGProperty.SSL_MODE.getOrDefault(parsed));
        for (String host :
                String.valueOf(PGProperty.PG_HOST.getOrDefault(parsed)).split(",")) {
            if (!isLoopback(host) && !mode.equals("verify-full") && !mode.equals("verify-ca")) {
                throw new UnusableInput(
                        "LUOSHI_DB_URL leads to " + host + " without proof of who answers; add sslmode=verify-full");
            }
        }
        String password = PGProperty.PASSWORD.getOrDefault(parsed);
        String bare = url.replaceAll("(?<=[?&])(user|password)=[^&]*&?", "").replaceAll("[?&]$", "");
        return new Login(bare, user, password == null ? "" : password);
    }

    /** What the application is told: where it listens, who owns the database, and where its home is. */
    public Map<String, Object> forSpring(Login owner) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "server.address", bind,
                "server.port", port,
                "spring.datasource.url", owner.url(),
                "spring.datasource.username", owner.user(),
                "spring.datasource.password", owner.password(),
                "spring.flyway.url", owner.url(),
                "spring.flyway.user", owner.user(),
                "spring.flyway.password", owner.password(),
                "luoshi.home", home.path().toString(),
                "luoshi.base-url", baseUrl.toString()));
        properties.put("server.forward-headers-strategy", proxies.isEmpty() ? "none" : "native");
        if (!proxies.isEmpty()) {
            properties.put("server.tomcat.remoteip.internal-proxies", String.join(",", proxies));
        }
        return properties;
    }

    /** Asked before anything starts, so that a taken port costs no time. */
    void requireFreePort() throws UnusableInput {
        if (!Ports.isFree(bind, port)) {
            throw new UnusableInput(
                    "Port " + port + " on " + bind + " is taken or not ours; set LUOSHI_PORT to another one");
        }
    }

    private void refuseWeakNetwork() throws UnusableInput {
        boolean https = baseUrl.getScheme().equals("https");
        if (!https && !isLoopback(baseUrl.getHost())) {
            throw new UnusableInput("LUOSHI_BASE_URL is http on " + baseUrl.getHost()
                    + ", where others could read along; use https behind a proxy, or http://localhost");
        }
        for (String proxy : proxies) {
            if (!PROXY.matcher(proxy).matches()) {
                throw new UnusableInput("LUOSHI_PROXY holds " + proxy + "; write IP addresses, separated by commas");
            }
        }
        if (!isLoopback(bind) && !(https && !proxies.isEmpty())) {
            throw new UnusableInput(
                    "LUOSHI_BIND=" + bind
                            + " opens the port to others without TLS; set LUOSHI_BASE_URL=https://… and LUOSHI_PROXY to the proxy's address, or leave LUOSHI_BIND out");
        }
    }

    private static int port(String text) throws UnusableInput {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65_535) {
            throw new UnusableInput("LUOSHI_PORT=" + text + " is no port; use a number from 1 to 65535");
        }
        return port;
    }

    private static URI baseUrl(String text) throws UnusableInput {
        URI url;
        try {
            url = URI.create(text.replaceFirst("/$", ""));
        } catch (IllegalArgumentException e) {
            url = URI.create("");
        }
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || url.getHost() == null || url.getUserInfo() != null) {
            throw new UnusableInput(
                    "LUOSHI_BASE_URL=" + text + " is no web address; write https://name or http://localhost:8080");
        }
        if (!url.getPath().isEmpty() || url.getQuery() != null || url.getFragment() != null) {
            throw new UnusableInput("LUOSHI_BASE_URL=" + text + " must end after the host and port");
        }
        return url;
    }

    private static Home home(String text) throws UnusableInput {
        Home home = new Home(Path.of(text));
        try {
            home.create();
            Files.delete(Files.createTempFile(home.path(), "can-write", null));
            return home;
        } catch (IOException e) {
            throw new UnusableInput("LUOSHI_HOME=" + home.path() + " cannot be written: " + Complaint.of(e));
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
