package org.luoshi.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** Another process that holds a home and writes a row into it, made to be killed. */
final class HoldingProcess {

    private HoldingProcess() {}

    public static void main(String[] args) throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.start(new Home(Path.of(args[0])));
        try (Connection connection = server.login().open();
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('落实')");
        }
        System.out.println("held " + server.pid());
        Thread.sleep(Long.MAX_VALUE);
    }

    /** @return the process, once its row is committed */
    static Process start(Home home) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldingProcess.class.getName(),
                        home.path().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = process.inputReader();
        for (String line = said.readLine(); !line.startsWith("held "); line = said.readLine()) {
            // what a log may say before
        }
        return process;
    }
}
