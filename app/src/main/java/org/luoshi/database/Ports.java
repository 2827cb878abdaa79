package org.luoshi.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;

/** The embedded server's port: the last one used, as long as nobody else has taken it. */
final class Ports {

    private static final String LOOPBACK = "127.0.0.1";

    private final Home home;

    Ports(Home home) {
        this.home = home;
    }

    int choose() throws IOException {
        int last = last();
        int port = last > 0 && isFree(LOOPBACK, last) ? last : free();
        Files.writeString(home.portFile(), String.valueOf(port));
        return port;
    }

    private int last() throws IOException {
        if (!Files.exists(home.portFile())) {
            return 0;
        }
        String text = Files.readString(home.portFile()).strip();
        return text.matches("\\d{4,5}") ? Integer.parseInt(text) : 0;
    }

    static boolean isFree(String address, int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            return probe.isBound();
        } catch (IOException | IllegalArgumentException taken) {
            return false;
        }
    }

    private static int free() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return probe.getLocalPort();
        }
    }
}
