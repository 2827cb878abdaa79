package org.luoshi;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** The application: one jar, from which every command starts. */
@Modulithic(sharedModules = "kernel")
@SpringBootApplication
public class Luoshi {

    public static void main(String[] args) {
        SpringApplication.run(Luoshi.class, args);
    }

    /** Days and times are those of Chongqing, wherever the machine stands. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
