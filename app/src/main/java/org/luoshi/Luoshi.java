package org.luoshi;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.luoshi.database.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** The application: one jar, from which every command starts. */
@Modulithic(sharedModules = "kernel")
@SpringBootApplication
public class Luoshi {

    public static void main(String[] args) {
        int code = new CommandLine(Luoshi.class, System.getenv(), System.out, System.err).run(List.of(args));
        if (code != CommandLine.RUNNING) {
            System.exit(code);
        }
    }

    /** Days and times are those of Chongqing, wherever the machine stands. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
